using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A host in a report, and what is told of it.</summary>
internal sealed record ReportHost(Host Host, ReportRow[] Rows)
{
    /// <summary>Those that count: what only tells something does not.</summary>
    public ReportRow[] Vulnerabilities { get; } = [.. Rows.Where(row => !row.Check.IsInformation)];
}
