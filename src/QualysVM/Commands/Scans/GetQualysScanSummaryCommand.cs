using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Summaries;

namespace QualysVM.Commands.Scans;

/// <summary>Tells which hosts scans looked at, and which they did not and why.</summary>
[Cmdlet(VerbsCommon.Get, "QualysScanSummary", DefaultParameterSetName = ScanSet)]
[OutputType(typeof(ScanSummary))]
public sealed class GetQualysScanSummaryCommand : SessionCommand
{
    private const string ScanSet = "Scan";
    private const string TimeSet = "Time";

    /// <summary>The references of the scans, such as <c>scan/1736361211.27337</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ScanSet)]
    [Takes(typeof(Scan), Also = [typeof(ScanSummary)])]
    [Alias("ScanRef", "Reference")]
    [ArgumentCompleter(typeof(ScanCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Ref { get; set; } = [];

    /// <summary>Scans that were launched at this time or later.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TimeSet)]
    [TimeTransformation]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Scans that were launched at this time or earlier.</summary>
    [Parameter(ParameterSetName = TimeSet)]
    [TimeTransformation]
    public DateTimeOffset? Until { get; set; }

    /// <summary>Tells these categories of hosts only.</summary>
    [Parameter]
    [ValidateSet("Scanned", "NotVulnerable", "Dead", "Excluded", "Cancelled", "Unresolved", "Duplicate", "Aborted", "Blocked", "FailedSlice", "ExceededScanDuration")]
    public string[]? Category { get; set; }

    /// <summary>Tells the summary of what was found as well.</summary>
    [Parameter]
    public SwitchParameter IncludeDetectionSummary { get; set; }

    private protected override void Process() =>
        Get(ParameterSetName == TimeSet ? null : Ref, reference => Api.ScanSummaries.List(Query(reference), Observer, Stopped));

    private ScanSummaryQuery Query(string? reference) => new()
    {
        Ref = reference,
        Since = Since,
        Until = Until,
        Categories = Category ?? [],
        IncludeDetectionSummary = IncludeDetectionSummary,
    };
}
