using System.Text.Json;
using System.Xml.Linq;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>What stands in the sample of a list, record by record: by the path of its element below the record, or by its key.</summary>
internal static class SampleElements
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(ListRow row) => row.Reader is { } reader
        ? [.. XDocument.Parse(Http.Sample.Text(row.Sample)).Descendants(reader.Record).Where(record => record.Parent!.Name.LocalName == reader.List).Select(Elements)]
        : Rows(row);

    private static Dictionary<string, string> Elements(XElement record)
    {
        var elements = new Dictionary<string, string>();
        foreach (var leaf in record.Descendants().Where(element => !element.HasElements))
        {
            var path = string.Join('/', leaf.AncestorsAndSelf().TakeWhile(element => element != record).Reverse().Select(element => element.Name.LocalName));
            // What has attributes in place of a text is told by its name with them; beside a text they are told apart from it.
            foreach (var attribute in leaf.Value.Length > 0 ? leaf.Attributes() : [])
            {
                Add($"{path}@{attribute.Name.LocalName}", attribute.Value);
            }

            Add(path, leaf.HasAttributes && leaf.Value.Length == 0 ? $"{leaf.Name.LocalName} {string.Join("; ", leaf.Attributes().OrderBy(pair => pair.Name.LocalName, StringComparer.Ordinal).Select(pair => $"{pair.Name}={pair.Value}"))}" : leaf.Value);
        }

        return elements;

        void Add(string path, string text) => elements[path] = elements.TryGetValue(path, out var before) ? $"{before}, {text}" : text;
    }

    /// <summary>Of the rows of results, those about a vulnerability; to the header belongs whatever else there is.</summary>
    private static List<IReadOnlyDictionary<string, string>> Rows(ListRow row)
    {
        using var document = JsonDocument.Parse(Http.Sample.Text(row.Sample));
        var rows = document.RootElement.EnumerateArray().Select(one => one.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.ToString())).ToList();
        return row.Record.Name == "ScanFinding"
            ? [.. rows.Where(one => one.ContainsKey("qid"))]
            : [rows.Where(one => !one.ContainsKey("qid")).SelectMany(one => one).ToDictionary(pair => pair.Key, pair => pair.Value)];
    }
}
