using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Json;

namespace QualysVM.Core.Scans;

/// <summary>Reads scan results in JSON, row by row.</summary>
internal static class ScanFindingReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "ip", "dns", "netbios", "qid", "instance", "result" };

    /// <exception cref="QualysException">The text is cut, or is not an array of results.</exception>
    public static IEnumerable<ScanFinding> Read(Stream json) => JsonRows.Read(json).Select(ToFinding);

    private static ScanFinding ToFinding(Dictionary<string, string?> row)
    {
        var more = row.Where(pair => !Known.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value ?? "", StringComparer.OrdinalIgnoreCase);
        return new ScanFinding
        {
            Ip = Get(row, "ip") ?? "",
            Dns = Get(row, "dns"),
            NetBios = Get(row, "netbios"),
            Qid = int.TryParse(Get(row, "qid"), NumberStyles.None, CultureInfo.InvariantCulture, out var qid)
                ? qid
                : throw new QualysException(QualysError.MalformedReply, $"A row of scan results has the qid '{Get(row, "qid")}', which is not a number."),
            Instance = Get(row, "instance"),
            Result = Get(row, "result") ?? "",
            AdditionalData = more.Count == 0 ? AdditionalData.None : new AdditionalData(more),
        };
    }

    private static string? Get(Dictionary<string, string?> row, string key) => row.TryGetValue(key, out var value) ? value : null;
}
