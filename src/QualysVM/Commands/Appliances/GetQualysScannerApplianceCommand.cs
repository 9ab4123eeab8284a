using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Appliances;
using QualysVM.Core.Lists;

namespace QualysVM.Commands.Appliances;

/// <summary>Lists the scanner appliances of the subscription.</summary>
[Cmdlet(VerbsCommon.Get, "QualysScannerAppliance")]
[OutputType(typeof(ScannerAppliance))]
public sealed class GetQualysScannerApplianceCommand : GatheringCommand<ScannerAppliance>
{
    /// <summary>Only appliances whose name is like one of these. Wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ScannerNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>The appliances with these numbers.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Takes(typeof(ScannerAppliance))]
    [Alias("ApplianceId")]
    [ArgumentCompleter(typeof(ScannerApplianceCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Only appliances in whose name this text stands: the service's own filter.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? NameContains { get; set; }

    /// <summary>Only appliances of this kind.</summary>
    [Parameter]
    [ValidateSet("Physical", "Virtual", "Containerized", "Offline")]
    public string? Type { get; set; }

    /// <summary>Only virtual appliances on this platform.</summary>
    [Parameter]
    [ValidateSet("Ec2", "Ec2_compat", "Gce", "Azure", "VCenter")]
    public string? PlatformProvider { get; set; }

    /// <summary>Only appliances that do ($true) or do not ($false) scan. By default both.</summary>
    [Parameter]
    public bool? Busy { get; set; }

    /// <summary>Only appliances that work on this scan.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ScanCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ScanRef { get; set; }

    /// <summary>Only appliances of this network.</summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long? NetworkId { get; set; }

    /// <summary>Tells the bare minimum of each: no versions and no heartbeats.</summary>
    [Parameter]
    public SwitchParameter Brief { get; set; }

    /// <summary>Tells the scans that each works on.</summary>
    [Parameter]
    public SwitchParameter IncludeScanDetail { get; set; }

    /// <summary>Tells what its cloud says of each.</summary>
    [Parameter]
    public SwitchParameter IncludeCloudInfo { get; set; }

    /// <summary>Tells how many virtual appliances the subscription has, and may have.</summary>
    [Parameter]
    public SwitchParameter IncludeLicenseInfo { get; set; }

    /// <summary>Does not tell the tags of each.</summary>
    [Parameter]
    public SwitchParameter WithoutTag { get; set; }

    private protected override long[]? Numbers => Id;

    private protected override long NumberOf(ScannerAppliance record) => record.Id;

    private protected override bool IsWanted(ScannerAppliance record) => Wildcards.Match(Name, record.Name);

    private protected override RecordFeed<ScannerAppliance> List(IReadOnlyList<long> numbers) => Api.ScannerAppliances.List(
        new ScannerApplianceQuery
        {
            Ids = numbers,
            NameContains = NameContains,
            Type = Type,
            PlatformProvider = PlatformProvider,
            Busy = Busy,
            ScanRef = ScanRef,
            NetworkId = NetworkId,
            Brief = Brief,
            IncludeScanDetail = IncludeScanDetail,
            IncludeCloudInfo = IncludeCloudInfo,
            IncludeLicenseInfo = IncludeLicenseInfo,
            WithoutTags = WithoutTag,
        },
        Observer,
        Stopped);
}
