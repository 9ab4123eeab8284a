using QualysVM.Sandbox.Text;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>Results as CSV: title lines, the scan with a heading line, an empty line, then the table.</summary>
/// <remarks>
/// The parts and their order are recorded, as are the headings of the table. That the title takes three lines, and that
/// the short forms have all of this too, is [I].
/// </remarks>
internal static class ResultCsv
{
    public const string MediaType = "text/csv; charset=UTF-8";

    public static IEnumerable<ArraySegment<byte>> Write(IEnumerable<Finding> rows, ResultColumn[] columns, ResultHeader[] report, ResultHeader[] scan)
    {
        var csv = new CsvBuffer();
        csv.Row(report.Take(2).Select(pair => pair.Value))
            .Row(report.Skip(2).Take(7).Select(pair => pair.Value))
            .Row(report.Skip(9).Select(pair => pair.Value))
            .Row(scan.Select(pair => pair.Heading))
            .Row(scan.Select(pair => pair.Value))
            .EndRow()
            .Row(columns.Select(column => column.Heading));
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                csv.Cell(column.Value(row));
            }

            if (csv.EndRow().IsReady)
            {
                yield return csv.Take();
            }
        }

        yield return csv.Take();
    }
}
