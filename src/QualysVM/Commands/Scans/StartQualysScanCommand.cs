using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Clients;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>
/// Launches a scan. Each kind of target has a parameter set of its own, once without a client and once for each way to name one,
/// so the engine itself refuses a mixture.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "QualysScan", DefaultParameterSetName = AssetSet, SupportsShouldProcess = true)]
[OutputType(typeof(Scan))]
public sealed class StartQualysScanCommand : SessionCommand
{
    private const string AssetSet = "Asset";
    private const string AssetClientIdSet = "AssetClientId";
    private const string AssetClientNameSet = "AssetClientName";
    private const string TagSet = "Tag";
    private const string TagClientIdSet = "TagClientId";
    private const string TagClientNameSet = "TagClientName";
    private const string Ec2Set = "Ec2";
    private const string Ec2ClientIdSet = "Ec2ClientId";
    private const string Ec2ClientNameSet = "Ec2ClientName";
    private readonly HostGathering hosts = new();

    /// <summary>The title of the scan: ASCII, 2,000 characters at most.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The option profile by its title.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(OptionProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? OptionTitle { get; set; }

    /// <summary>The option profile by its number, in place of its title.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? OptionId { get; set; }

    /// <summary>The priority of processing: 0 is none, 1 the highest, 9 the lowest.</summary>
    [Parameter]
    [ValidateRange(0, 9)]
    public int? Priority { get; set; }

    /// <summary>Addresses and ranges to scan, or what has an address. What comes through the pipeline makes one scan.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = AssetSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = AssetClientIdSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = AssetClientNameSet)]
    [TakesAddresses]
    [ValidateNotNullOrEmpty]
    public string[] Target { get; set; } = [];

    /// <summary>Asset groups to scan, by title.</summary>
    [Parameter(ParameterSetName = AssetSet)]
    [Parameter(ParameterSetName = AssetClientIdSet)]
    [Parameter(ParameterSetName = AssetClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string[] AssetGroup { get; set; } = [];

    /// <summary>Asset groups to scan, by number.</summary>
    [Parameter(ParameterSetName = AssetSet)]
    [Parameter(ParameterSetName = AssetClientIdSet)]
    [Parameter(ParameterSetName = AssetClientNameSet)]
    [ValidateRange(1, long.MaxValue)]
    public long[] AssetGroupId { get; set; } = [];

    /// <summary>Host names to scan.</summary>
    [Parameter(ParameterSetName = AssetSet)]
    [Parameter(ParameterSetName = AssetClientIdSet)]
    [Parameter(ParameterSetName = AssetClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string[] Fqdn { get; set; } = [];

    /// <summary>Addresses and ranges to leave out.</summary>
    [Parameter(ParameterSetName = AssetSet)]
    [Parameter(ParameterSetName = AssetClientIdSet)]
    [Parameter(ParameterSetName = AssetClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeTarget { get; set; } = [];

    /// <summary>The network of the addresses, where the subscription has several. Hosts bring theirs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = AssetSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = AssetClientIdSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = AssetClientNameSet)]
    [NetworkTransformation]
    public long? NetworkId { get; set; }

    /// <summary>Tags whose assets to scan: names, or numbers with -TagById.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TagSet)]
    [Parameter(Mandatory = true, ParameterSetName = TagClientIdSet)]
    [Parameter(Mandatory = true, ParameterSetName = TagClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string[] Tag { get; set; } = [];

    /// <summary>Tags whose assets to leave out.</summary>
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = TagClientIdSet)]
    [Parameter(ParameterSetName = TagClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeTag { get; set; } = [];

    /// <summary>Tags are given by number rather than by name.</summary>
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = TagClientIdSet)]
    [Parameter(ParameterSetName = TagClientNameSet)]
    public SwitchParameter TagById { get; set; }

    /// <summary>Only assets that carry all of the tags, rather than any.</summary>
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = TagClientIdSet)]
    [Parameter(ParameterSetName = TagClientNameSet)]
    public SwitchParameter AllTags { get; set; }

    /// <summary>Leaves out only assets that carry all of the excluded tags, rather than any.</summary>
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = TagClientIdSet)]
    [Parameter(ParameterSetName = TagClientNameSet)]
    public SwitchParameter AllExcludedTags { get; set; }

    /// <summary>Scans every address in the ranges of the tags, known as an asset or not.</summary>
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = TagClientIdSet)]
    [Parameter(ParameterSetName = TagClientNameSet)]
    public SwitchParameter UseIpRangeTag { get; set; }

    /// <summary>The region or VPC of the EC2 instances.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Ec2Set)]
    [Parameter(Mandatory = true, ParameterSetName = Ec2ClientIdSet)]
    [Parameter(Mandatory = true, ParameterSetName = Ec2ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string Ec2Endpoint { get; set; } = "";

    /// <summary>The EC2 connector by its name.</summary>
    [Parameter(ParameterSetName = Ec2Set)]
    [Parameter(ParameterSetName = Ec2ClientIdSet)]
    [Parameter(ParameterSetName = Ec2ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string? ConnectorName { get; set; }

    /// <summary>The EC2 connector by its UUID, in place of its name.</summary>
    [Parameter(ParameterSetName = Ec2Set)]
    [Parameter(ParameterSetName = Ec2ClientIdSet)]
    [Parameter(ParameterSetName = Ec2ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string? ConnectorUuid { get; set; }

    /// <summary>EC2 instances to scan, 10 at most.</summary>
    [Parameter(ParameterSetName = Ec2Set)]
    [Parameter(ParameterSetName = Ec2ClientIdSet)]
    [Parameter(ParameterSetName = Ec2ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string[] Ec2InstanceId { get; set; } = [];

    /// <summary>Only EC2 instances outside of any VPC.</summary>
    [Parameter(ParameterSetName = Ec2Set)]
    [Parameter(ParameterSetName = Ec2ClientIdSet)]
    [Parameter(ParameterSetName = Ec2ClientNameSet)]
    public SwitchParameter Ec2OnlyClassic { get; set; }

    /// <summary>Scanner appliances by name, or External.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ScannerName { get; set; } = [];

    /// <summary>Scanner appliances by number.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long[] ScannerId { get; set; } = [];

    /// <summary>Other scanners: the default of each asset group, or all in the asset groups, with the tags, or in the network.</summary>
    [Parameter]
    [ValidateSet("Default", "AssetGroup", "TagSet", "Network")]
    public string? ScannerFrom { get; set; }

    /// <summary>The value that the scanner sends in the header Qualys-Scan.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RuntimeHttpHeader { get; set; }

    /// <summary>The client that the scan is for, by id (Consultant subscriptions only).</summary>
    [Parameter(Mandatory = true, ParameterSetName = AssetClientIdSet)]
    [Parameter(Mandatory = true, ParameterSetName = TagClientIdSet)]
    [Parameter(Mandatory = true, ParameterSetName = Ec2ClientIdSet)]
    [ValidateRange(1, long.MaxValue)]
    public long ClientId { get; set; }

    /// <summary>The client that the scan is for, by name (Consultant subscriptions only).</summary>
    [Parameter(Mandatory = true, ParameterSetName = AssetClientNameSet)]
    [Parameter(Mandatory = true, ParameterSetName = TagClientNameSet)]
    [Parameter(Mandatory = true, ParameterSetName = Ec2ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string ClientName { get; set; } = "";

    private protected override object? Subject => Title;

    private protected override void Process() => hosts.Add(Target, NetworkId);

    private protected override void End()
    {
        if (MyInvocation.ExpectingInput && hosts.Addresses.Count == 0)
        {
            WriteWarning("No host came through the pipeline, so no scan is launched.");
            return;
        }

        var launch = Launch();
        launch.Check();
        if (!ShouldProcess($"'{Title}' of {launch.Target} with the option profile {OptionTitle ?? $"{OptionId}"}", "Launch the scan"))
        {
            return;
        }

        var launched = Wait(Api.Scans.LaunchAsync(launch, Observer, Stopped));
        After($"The scan {launched.Ref} is launched.", () => Show(launched));
    }

    private void Show(LaunchedScan launched)
    {
        if (launched.Notification.Length > 0)
        {
            WriteWarning($"Qualys says about the new scan {launched.Ref}: {launched.Notification}");
        }

        var scan = Find(launched.Ref);
        WriteObject(scan);
        foreach (var dropped in hosts.Addresses.Where(part => scan.Target.Length > 0 && !scan.Targets.Any(kept => kept.Text == part)))
        {
            WriteVerbose($"'{dropped}' is not in the target of the new scan as Qualys shows it; targets out of the account's scope are left out in silence.");
        }
    }

    /// <summary>The new scan as the list shows it. It was launched whether or not the list knows it yet, so it is returned in any case.</summary>
    private Scan Find(string reference)
    {
        try
        {
            using var feed = Api.Scans.List(new ScanQuery { Ref = reference, IncludeOptionProfile = true, IncludeAssetGroups = true }, Observer, Stopped);
            if (Wait(feed.NextAsync()) is [var scan, ..])
            {
                return scan;
            }

            WriteVerbose($"The scan {reference} is launched; the scan list does not show it yet.");
        }
        catch (Core.Errors.QualysException error)
        {
            WriteWarning($"The scan {reference} is launched, but could not be looked up: {error.Message}");
        }

        return new Scan { Ref = reference, Title = Title ?? "", Type = ScanType.Api, UserLogin = Api.UserName };
    }

    private ScanLaunch Launch() => new()
    {
        Title = Title,
        OptionId = OptionId,
        OptionTitle = OptionTitle,
        Priority = Priority,
        Target = Aim(),
        Scanner = new ScanLaunchScanner
        {
            Ids = ScannerId,
            Names = ScannerName,
            Default = From("Default"),
            InAssetGroup = From("AssetGroup"),
            InTagSet = From("TagSet"),
            InNetwork = From("Network"),
        },
        RuntimeHttpHeader = RuntimeHttpHeader,
        Client = ParameterSetName.EndsWith("ClientId", StringComparison.Ordinal) ? ClientScope.ById(ClientId)
            : ParameterSetName.EndsWith("ClientName", StringComparison.Ordinal) ? ClientScope.ByName(ClientName)
            : ClientScope.None,
    };

    private bool From(string scanners) => string.Equals(ScannerFrom, scanners, StringComparison.OrdinalIgnoreCase);

    private ScanLaunchTarget Aim() =>
        ParameterSetName.StartsWith(TagSet, StringComparison.Ordinal)
            ? new TagTarget { Include = Tag, Exclude = ExcludeTag, ByName = !TagById, IncludeAll = AllTags, ExcludeAll = AllExcludedTags, UseIpRangeTags = UseIpRangeTag }
        : ParameterSetName.StartsWith(Ec2Set, StringComparison.Ordinal)
            ? new Ec2Target { Endpoint = Ec2Endpoint, ConnectorName = ConnectorName, ConnectorUuid = ConnectorUuid, InstanceIds = Ec2InstanceId, OnlyClassic = Ec2OnlyClassic }
        : new AssetTarget
        {
            Addresses = hosts.Addresses,
            AssetGroups = AssetGroup,
            AssetGroupIds = AssetGroupId,
            Fqdns = Fqdn,
            ExcludedAddresses = ExcludeTarget,
            NetworkId = hosts.Network("a scan") ?? NetworkId,
        };
}
