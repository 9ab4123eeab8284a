using System.Text;
using QualysVM.Core.Json;

namespace QualysVM.Core.Scans.Results;

/// <summary>
/// Reads the results of one scan in JSON, row by row. In the extended format objects about the scan stand before and behind the rows, which
/// alone name a host or a QID: whatever else there is, and wherever, belongs to the header.
/// </summary>
internal sealed class ScanResultReader(string reference)
{
    private readonly ScanResultHeaderReader header = new(reference);

    /// <summary>What the results say about their scan; whole when all has been read. Null where they say nothing.</summary>
    public ScanResultHeader? Header => header.ToHeader();

    /// <summary>How often something that is no text was replaced.</summary>
    public int Replaced { get; private set; }

    /// <exception cref="Errors.QualysException">The text is cut, or is not an array of results. The rows before have been given.</exception>
    public IEnumerable<ScanFinding> Read(Stream json, Encoding? encoding = null)
    {
        var text = new JsonText(json, encoding ?? Encoding.UTF8);
        foreach (var finding in JsonRows.Read(text, ReadObject))
        {
            yield return finding;
        }

        Replaced = text.Replaced;
    }

    /// <summary>Makes sure, where there was no row, that the results say of themselves that they are some.</summary>
    /// <exception cref="Errors.QualysException">They do not.</exception>
    public void CheckWithoutRows() => header.CheckWithoutRows();

    private ScanFinding? ReadObject(JsonRow row)
    {
        const string Host = "ip", Check = "qid";
        if (!row.Next())
        {
            return null;
        }

        // Nearly all rows begin with the host; only others are read twice.
        if (row.Key is Host or Check || row.Holds(Host, Check))
        {
            return ScanFindingReader.Read(row, reference);
        }

        header.Read(row);
        return null;
    }
}
