using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.OptionProfiles;

namespace QualysVM.Commands.Scans;

/// <content>The parameters, by kind of target.</content>
public sealed partial class StartQualysScanCommand
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

    /// <summary>The title of the scan: ASCII, 2,000 characters at most.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The option profile, or its title.</summary>
    [Parameter]
    [ProfileTransformation]
    [ArgumentCompleter(typeof(OptionProfileCompleter))]
    [ValidateNotNull]
    public OptionProfileSettings? OptionTitle { get; set; }

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
    [TakesNames(typeof(Core.Tags.Tag), "-TagById")]
    public string[] Tag { get; set; } = [];

    /// <summary>Tags whose assets to leave out.</summary>
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = TagClientIdSet)]
    [Parameter(ParameterSetName = TagClientNameSet)]
    [ValidateNotNullOrEmpty]
    [TakesNames(typeof(Core.Tags.Tag), "-TagById")]
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

    /// <summary>Scanner appliances, or their names, or External.</summary>
    [Parameter]
    [TakesNames(typeof(Core.Appliances.ScannerAppliance), "-ScannerId")]
    [ArgumentCompleter(typeof(ScannerNameCompleter))]
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
}
