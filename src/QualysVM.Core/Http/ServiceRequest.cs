using System.Xml;
using System.Xml.Linq;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Http;

/// <summary>The request document of QPS, <c>ServiceRequest (preferences?, filters?, data?)</c>, asked for from a number on.</summary>
internal static class ServiceRequest
{
    private const string Root = "ServiceRequest";

    /// <summary>As many records as an answer may have: documented; by itself it has a hundred.</summary>
    private const int MostRecords = 1000;

    /// <summary>A search for what meets all of these: a list of numbers one of which it must be, else a value that it must equal.</summary>
    public static string Of(FormFields criteria)
    {
        var request = new XElement(Root, new XElement("preferences", new XElement("limitResults", MostRecords)));
        if (criteria.Count > 0)
        {
            request.Add(new XElement("filters", criteria.Select(field => new XElement(
                "Criteria",
                new XAttribute("field", field.Key),
                new XAttribute("operator", field.Key == "id" ? "IN" : "EQUALS"),
                field.Value))));
        }

        return request.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The same request for the records from a number on; a place in the list by count goes, as the two exclude each other [I].</summary>
    /// <exception cref="QualysException">The request is no such document.</exception>
    public static string From(string body, long number)
    {
        var request = Parse(body);
        var preferences = request.Element("preferences");
        if (preferences is null)
        {
            request.AddFirst(preferences = new XElement("preferences"));
        }

        preferences.Elements("startFromId").Remove();
        preferences.Elements("startFromOffset").Remove();
        preferences.AddFirst(new XElement("startFromId", number));
        return request.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Parse(string body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return new XElement(Root);
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var request = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            return request.Name == Root ? request : throw Wrong($"its root is {request.Name.LocalName}");
        }
        catch (XmlException error)
        {
            throw Wrong(error.Message);
        }
    }

    private static QualysException Wrong(string why) => new(QualysError.InvalidArgument, $"The next page cannot be asked for, as -Body is no {Root} document: {why}")
    {
        Phase = CallPhase.NeverLeft,
        Advice = "Give -Body as <ServiceRequest>…</ServiceRequest>.",
    };
}
