using System.Runtime.Serialization.Json;
using System.Xml;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Json;

/// <summary>
/// Reads an array of flat objects one at a time, with the framework's own streaming reader (the same on both editions,
/// without a package). It shows JSON as elements: the array is <c>root</c>, an object <c>item</c>.
/// </summary>
internal static class JsonRows
{
    /// <summary>Each object as key and text; a null value is null.</summary>
    /// <exception cref="QualysException">The text is cut, or is not such an array.</exception>
    public static IEnumerable<Dictionary<string, string?>> Read(Stream stream)
    {
        using var json = JsonReaderWriterFactory.CreateJsonReader(new RawBreakStream(stream), XmlDictionaryReaderQuotas.Max);
        Step(json);
        if (json.GetAttribute("type") != "array")
        {
            throw new QualysException(QualysError.UnexpectedReply, "The JSON of scan results must be an array of rows.");
        }

        Step(json);
        while (json.NodeType == XmlNodeType.Element)
        {
            yield return ReadRow(json);
            Guard(json.Read); // after the row has gone out: what follows may be slow, or missing
        }

        while (Guard(json.Read))
        {
            // To the end, so that what follows the array shows.
        }
    }

    private static Dictionary<string, string?> ReadRow(XmlDictionaryReader json) => Guard(() =>
    {
        var row = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (json.GetAttribute("type") != "object")
        {
            throw new QualysException(QualysError.UnexpectedReply, $"A row of scan results is a {json.GetAttribute("type")} where an object should be.");
        }

        if (json.IsEmptyElement)
        {
            return row;
        }

        json.Read();
        while (json.NodeType == XmlNodeType.Element)
        {
            // A key that is no XML name stands in the attribute "item".
            var key = json.GetAttribute("item") ?? json.LocalName;
            var isNull = json.GetAttribute("type") == "null";
            var text = json.ReadElementContentAsString();
            row[key] = isNull ? null : text;
        }

        return json.NodeType == XmlNodeType.EndElement ? row : throw new XmlException("A row does not end.");
    });

    private static void Step(XmlDictionaryReader json)
    {
        if (!Guard(json.Read))
        {
            throw new QualysException(QualysError.EmptyReply, "The JSON of scan results is empty.");
        }
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is XmlException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new QualysException(QualysError.MalformedReply, $"The JSON of scan results is broken or cut off: {error.Message}", error);
        }
    }
}
