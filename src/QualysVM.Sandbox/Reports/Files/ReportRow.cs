using System.Globalization;
using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>One finding in a report; how long it has been known is told where the report is of hosts, not of scans.</summary>
internal readonly record struct ReportRow(Finding Finding, Detection? Detection)
{
    public Host Host => Finding.Host;

    public Vulnerability Check => Finding.Check;

    /// <summary>The first number of a score, which the temporal one lowers: <c>8.5</c> of <c>9.8 (AV:N/…)</c> and <c>8.5 (E:U/…)</c>.</summary>
    public static string? Final(string? score, string? temporal) => (temporal ?? score)?.Split(' ')[0];

    /// <summary>How bad a host is: its findings' severity on average.</summary>
    public static string Risk(IReadOnlyCollection<ReportRow> rows) =>
        rows.Count == 0 ? "0" : rows.Average(row => row.Check.Severity).ToString("0.0", CultureInfo.InvariantCulture);
}
