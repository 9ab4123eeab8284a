using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Text;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A report as CSV: blocks about the report, two empty lines, then the table [S]. A large one has more rows.</summary>
internal static class CsvFile
{
    public static ReportBody Make(ReportContent content, long? least)
    {
        var csv = new CsvBuffer();
        if (!content.HidesHeader)
        {
            csv.Cell(content.Title).EndRow().EndRow();
            csv.Row(content.Header.Select(pair => pair.Heading)).Row(content.Header.Select(pair => pair.Value)).EndRow().EndRow();
        }

        csv.Row(ResultColumn.Full.Select(column => column.Heading));
        foreach (var finding in content.Findings)
        {
            Write(csv, finding);
        }

        return new ReportBody(csv.Take().ToArray(), Write(new CsvBuffer(), ReportContent.Filling).Take().ToArray(), [], least);
    }

    private static CsvBuffer Write(CsvBuffer csv, Finding finding) => csv.Row(ResultColumn.Full.Select(column => column.Value(finding)));
}
