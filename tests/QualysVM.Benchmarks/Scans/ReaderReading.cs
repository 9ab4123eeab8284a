using System.Diagnostics;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Scans;

/// <summary>Ways of .NET without an engine, over the same HTTP stream.</summary>
internal sealed class ReaderReading(Func<Stream, Arrival> read) : IListReading
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreWhitespace = true };
    private readonly HttpClient client = new();

    public Arrival Read(string address)
    {
        var watch = Stopwatch.StartNew();
        using var body = client.GetStreamAsync(new Uri($"{address}/api/3.0/fo/scan/?action=list")).GetAwaiter().GetResult();
        return read(body) with { Milliseconds = watch.Elapsed.TotalMilliseconds };
    }

    /// <summary>The floor: every value as a string, and nothing made of them.</summary>
    public static Arrival EveryValue(Stream body)
    {
        using var xml = XmlReader.Create(body, Settings);
        var clock = new ArrivalClock();
        var characters = 0L;
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                characters += xml.Value.Length;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "SCAN")
            {
                clock.Count();
            }
        }

        return characters > 0 ? clock.Stop() : throw new InvalidDataException("There are no values.");
    }

    /// <summary>What a program with time for it would write: one pass, typed values, no objects that know more.</summary>
    public static Arrival TypedValues(Stream body)
    {
        using var xml = XmlReader.Create(body, Settings);
        var clock = new ArrivalClock();
        while (xml.ReadToFollowing("SCAN"))
        {
            _ = TypedScan.Read(xml);
            clock.Count();
        }

        return clock.Stop();
    }

    public static Arrival Document(Stream body)
    {
        var clock = new ArrivalClock();
        foreach (var scan in XDocument.Load(body).Descendants("SCAN"))
        {
            _ = new TypedScan
            {
                Ref = scan.Element("REF")!.Value,
                Type = scan.Element("TYPE")!.Value,
                Title = scan.Element("TITLE")!.Value.Trim(),
                UserLogin = scan.Element("USER_LOGIN")!.Value,
                Launched = DateTimeOffset.Parse(scan.Element("LAUNCH_DATETIME")!.Value, CultureInfo.InvariantCulture),
                Duration = scan.Element("DURATION")!.Value,
                Priority = scan.Element("PROCESSING_PRIORITY")!.Value,
                Processed = scan.Element("PROCESSED")!.Value == "1",
                State = scan.Element("STATUS")!.Element("STATE")!.Value,
                SubState = scan.Element("STATUS")!.Element("SUB_STATE")?.Value ?? "",
                Target = scan.Element("TARGET")!.Value.Trim(),
                AssetGroups = [.. scan.Element("ASSET_GROUP_TITLE_LIST")?.Elements().Select(group => group.Value.Trim()) ?? []],
                OptionProfile = scan.Element("OPTION_PROFILE")?.Element("TITLE")?.Value.Trim() ?? "",
            };
            clock.Count();
        }

        return clock.Stop();
    }

    public void Dispose() => client.Dispose();
}
