using System.Globalization;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Text;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A report as CSV: blocks about the report [B], two empty lines [S], then the table. A large one has more rows.</summary>
/// <remarks>The columns of a report of hosts are recorded. One of scans has those of their results [I].</remarks>
internal static class CsvFile
{
    public static ReportBody Make(ReportContent content, long? least)
    {
        ReportColumn[] columns = content.Report.Subject.Scans is null
            ? ReportColumn.All
            : [.. ResultColumn.Full.Select(column => new ReportColumn(column.Heading, row => column.Value(row.Finding)))];
        return new ReportBody(Head(content, columns), Write(new CsvBuffer(), ReportContent.Filling.Rows[0], columns).Take().ToArray(), [], least);
    }

    private static IEnumerable<ArraySegment<byte>> Head(ReportContent content, ReportColumn[] columns)
    {
        var csv = new CsvBuffer();
        if (!content.Report.HidesHeader)
        {
            WriteBlocks(csv, content);
        }

        csv.Row(columns.Select(column => column.Heading));
        foreach (var row in content.Hosts.SelectMany(host => host.Rows))
        {
            if (Write(csv, row, columns).IsReady)
            {
                yield return csv.Take();
            }
        }

        yield return csv.Take();
    }

    private static void WriteBlocks(CsvBuffer csv, ReportContent content)
    {
        var subject = content.Report.Subject;
        csv.Row([content.Title, ReportContent.Day(content.Launch)])
            .Row(["Sandbox & Sons \"Ltd\"", content.Report.Template, content.Report.UserLogin])
            .EndRow()
            .Row(["Asset Groups", "IPs", "Active Hosts", "Hosts Matching Filters", "Asset Tags"])
            .Row([
                string.Join(", ", subject.Groups.Select(group => group.Title)),
                content.Target.ToString(),
                Count(content.Hosts.Length),
                Count(content.Hosts.Count(host => host.Rows.Length > 0)),
                string.Join(", ", subject.Tags),
            ])
            .EndRow()
            .Row(["Total Vulnerabilities", "Avg Security Risk", "Business Risk"])
            .Row([Count(content.Vulnerabilities.Length), ReportRow.Risk(content.Vulnerabilities), content.BusinessRisk])
            .EndRow().EndRow();
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static CsvBuffer Write(CsvBuffer csv, ReportRow row, ReportColumn[] columns)
    {
        foreach (var column in columns)
        {
            csv.CellOrNothing(column.Value(row));
        }

        return csv.EndRow();
    }
}
