using System.Diagnostics;
using System.Xml;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Detections;

/// <summary>The least that a reader of the list must do: every value of every page as a string, without an engine.</summary>
internal sealed class PagesReading : IListReading
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreWhitespace = true };
    private readonly HttpClient client = new();

    public Arrival Read(string address)
    {
        var watch = Stopwatch.StartNew();
        var clock = new ArrivalClock();
        for (var next = "action=list"; next is not null;)
        {
            using var body = client.GetStreamAsync(new Uri($"{address}/api/5.0/fo/asset/host/vm/detection/?{next}")).GetAwaiter().GetResult();
            next = Page(body, clock);
        }

        return clock.Stop() with { Milliseconds = watch.Elapsed.TotalMilliseconds };
    }

    /// <summary>What asks for the next page, or null.</summary>
    private static string? Page(Stream body, ArrivalClock clock)
    {
        using var xml = XmlReader.Create(body, Settings);
        var value = "";
        string? next = null;
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                value = xml.Value;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "DETECTION")
            {
                clock.Count();
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "URL")
            {
                next = value[(value.IndexOf('?', StringComparison.Ordinal) + 1)..];
            }
        }

        return next;
    }

    public void Dispose() => client.Dispose();
}
