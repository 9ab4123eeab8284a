using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Lists VM scans.</summary>
[Cmdlet(VerbsCommon.Get, "QualysScan", DefaultParameterSetName = AllSet)]
[OutputType(typeof(Scan))]
public sealed class GetQualysScanCommand : ListCommand
{
    /// <summary>The scans with these references, such as <c>scan/1736361211.27337</c>.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Takes(typeof(Scan))]
    [Alias("ScanRef", "Reference")]
    [ArgumentCompleter(typeof(ScanCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Ref { get; set; }

    /// <summary>Only scans in one of these states.</summary>
    [Parameter]
    [ValidateSet(ScanState.Running, ScanState.Paused, ScanState.Canceled, ScanState.Finished, ScanState.Error, ScanState.Queued, ScanState.Loading)]
    public string[]? State { get; set; }

    /// <summary>Only scans whose results have ($true) or have not ($false) been processed. By default both.</summary>
    [Parameter]
    public bool? Processed { get; set; }

    /// <summary>Only scans that were started this way.</summary>
    [Parameter]
    [ValidateSet(Core.Scans.ScanType.OnDemand, Core.Scans.ScanType.Scheduled, Core.Scans.ScanType.Api)]
    public string? Type { get; set; }

    /// <summary>Only scans that aim at one of these addresses or ranges.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Target { get; set; }

    /// <summary>Only scans that this user launched.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UserLogin { get; set; }

    /// <summary>Only scans launched after this time. Without it the service lists the last 30 days only.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? LaunchedAfter { get; set; }

    /// <summary>Only scans launched before this time.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? LaunchedBefore { get; set; }

    /// <summary>Only scans of this kind; not the same as -Type.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ScanTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ScanType { get; set; }

    /// <summary>Tells the asset groups of each scan.</summary>
    [Parameter]
    public SwitchParameter IncludeAssetGroup { get; set; }

    /// <summary>Tells the option profile of each scan.</summary>
    [Parameter]
    public SwitchParameter IncludeOptionProfile { get; set; }

    /// <summary>Leaves out the state of each scan.</summary>
    [Parameter]
    public SwitchParameter ExcludeStatus { get; set; }

    /// <summary>Only the most recent scan that matches.</summary>
    [Parameter]
    public SwitchParameter LatestOnly { get; set; }

    /// <summary>Only external scans that ran with the PCI option profile.</summary>
    [Parameter]
    public SwitchParameter PciOnly { get; set; }

    /// <summary>Leaves out the target of each scan.</summary>
    [Parameter]
    public SwitchParameter ExcludeTarget { get; set; }

    private protected override void Process()
    {
        if (Ref is null && LaunchedAfter is null)
        {
            WriteVerbose("Without -LaunchedAfter, Qualys lists the scans of the last 30 days only.");
        }

        Get(Ref, reference => Api.Scans.List(Query(reference), Observer, Stopped));
    }

    private ScanQuery Query(string? reference) => new()
    {
        Ref = reference,
        States = State ?? [],
        Processed = Processed,
        Type = Type,
        Targets = Target ?? [],
        UserLogin = UserLogin,
        LaunchedAfter = LaunchedAfter,
        LaunchedBefore = LaunchedBefore,
        ScanType = ScanType,
        Client = Client,
        IncludeAssetGroups = IncludeAssetGroup,
        IncludeOptionProfile = IncludeOptionProfile,
        ExcludeStatus = ExcludeStatus,
        LatestOnly = LatestOnly,
        PciOnly = PciOnly,
        ExcludeTarget = ExcludeTarget,
        EchoRequest = EchoRequest,
    };
}
