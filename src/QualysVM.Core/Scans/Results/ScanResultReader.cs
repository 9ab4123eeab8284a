using QualysVM.Core.Json;

namespace QualysVM.Core.Scans.Results;

/// <summary>
/// Reads the results of one scan in JSON, row by row. In the extended format two objects about the scan stand before the rows
/// and one behind them; they are known by their keys.
/// </summary>
internal sealed class ScanResultReader(string reference)
{
    private const string Distribution = "target_distribution_across_scanner_appliances";
    private readonly ScanResultHeaderReader header = new();
    private bool headerEnded;

    /// <summary>Called once, when all of the header has come: before the first row, or at the end.</summary>
    public Action<ScanResultHeader?>? HeaderRead { get; set; }

    /// <summary>What stands behind the rows: which appliance scanned what.</summary>
    public string? TargetDistribution { get; private set; }

    /// <exception cref="Errors.QualysException">The text is cut, or is not an array of results. The rows before have been given.</exception>
    public IEnumerable<ScanFinding> Read(Stream json)
    {
        foreach (var finding in JsonRows.Read(json, ReadObject))
        {
            yield return finding;
        }

        EndHeader();
    }

    private ScanFinding? ReadObject(JsonRow row)
    {
        _ = row.Next();
        if (!headerEnded && ScanResultHeaderReader.Knows(row.Key))
        {
            header.Read(row);
            return null;
        }

        EndHeader();
        if (row.Key == Distribution)
        {
            TargetDistribution = row.UniqueText();
            return null;
        }

        return ScanFindingReader.Read(row, reference);
    }

    private void EndHeader()
    {
        if (!headerEnded)
        {
            headerEnded = true;
            HeaderRead?.Invoke(header.ToHeader(reference));
        }
    }
}
