using System.Management.Automation;
using System.Security;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Templates;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Reports;

/// <content>The parameters, by kind of report.</content>
public sealed partial class NewQualysReportCommand
{
    private const string HostSet = "Host";
    private const string ScanSet = "Scan";
    private const string MapSet = "Map";
    private const string RemediationSet = "Remediation";
    private const string PolicySet = "Policy";
    private const string ClientIdSet = "ClientId";
    private const string ClientNameSet = "ClientName";

    /// <summary>The template: a number, a title, or what Get-QualysReportTemplate returns.</summary>
    // Set by set: where what the pipeline is to bring belongs to all sets, the engine cannot choose one.
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = HostSet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ScanSet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = MapSet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = RemediationSet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PolicySet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ClientIdSet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ClientNameSet)]
    [Takes(typeof(ReportTemplate))]
    [Alias("TemplateId")]
    [TemplateTransformation]
    [ArgumentCompleter(typeof(TemplateCompleter))]
    [ValidateNotNull]
    public ReportTemplate? Template { get; set; }

    /// <summary>The format of the file. Which of them there are depends on the kind of report.</summary>
    [Parameter(Mandatory = true, Position = 1), RefuseGivenUpFormat]
    [ValidateSet(ReportFormat.Pdf, ReportFormat.Html, ReportFormat.Xml, ReportFormat.Csv, ReportFormat.Docx, ReportFormat.Online)]
    public string OutputFormat { get; set; } = "";

    /// <summary>The title of the report, 128 characters at most. By default the template's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The kind of report, where neither the parameters nor the template say it.</summary>
    [Parameter]
    [ValidateSet(Core.Reports.ReportType.Map, Core.Reports.ReportType.Scan, Core.Reports.ReportType.Patch, Core.Reports.ReportType.Remediation,
        Core.Reports.ReportType.Compliance, Core.Reports.ReportType.Policy)]
    public string? ReportType { get; set; }

    /// <summary>Leaves out what stands before the table of a CSV report.</summary>
    [Parameter]
    public SwitchParameter HideHeader { get; set; }

    /// <summary>The password that opens a PDF report: 8 to 32 characters.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? PdfPassword { get; set; }

    /// <summary>Distribution groups that get the secured PDF report, by title.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RecipientGroup { get; set; } = [];

    /// <summary>Distribution groups that get the secured PDF report, by number.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long[] RecipientGroupId { get; set; } = [];

    /// <summary>The scans to report on, by reference: finished and paused ones. Scans from the pipeline give theirs, and all together give one report.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ScanSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ClientIdSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ClientNameSet)]
    [Takes(typeof(Scan))]
    [Alias("Ref")]
    [ArgumentCompleter(typeof(ScanCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ScanRef { get; set; } = [];

    /// <summary>Addresses and ranges to report on. Hosts from the pipeline give theirs, and all together give one report.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = HostSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = RemediationSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = PolicySet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ClientIdSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ClientNameSet)]
    [TakesAddresses]
    [ValidateNotNullOrEmpty]
    public string[] Ip { get; set; } = [];

    /// <summary>Asset groups to report on, by number.</summary>
    [Parameter(ParameterSetName = HostSet)]
    [Parameter(ParameterSetName = RemediationSet)]
    [Parameter(ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateRange(1, long.MaxValue)]
    public long[] AssetGroupId { get; set; } = [];

    /// <summary>The network of the addresses, where the subscription has several. Hosts bring theirs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = HostSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = RemediationSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = PolicySet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ClientIdSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ClientNameSet)]
    [NetworkTransformation]
    public long? NetworkId { get; set; }

    /// <summary>Host names to report on.</summary>
    [Parameter(ParameterSetName = HostSet)]
    [Parameter(ParameterSetName = RemediationSet)]
    [Parameter(ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string[] Fqdn { get; set; } = [];

    /// <summary>Tags whose hosts to report on: names, or numbers with -TagById.</summary>
    [Parameter(ParameterSetName = HostSet)]
    [Parameter(ParameterSetName = RemediationSet)]
    [Parameter(ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateNotNullOrEmpty]
    [TakesNames(typeof(Core.Tags.Tag), "-TagById")]
    public string[] Tag { get; set; } = [];

    /// <summary>Tags whose hosts to leave out.</summary>
    [Parameter(ParameterSetName = HostSet)]
    [Parameter(ParameterSetName = RemediationSet)]
    [Parameter(ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateNotNullOrEmpty]
    [TakesNames(typeof(Core.Tags.Tag), "-TagById")]
    public string[] ExcludeTag { get; set; } = [];

    /// <summary>Tags are given by number rather than by name.</summary>
    [Parameter(ParameterSetName = HostSet)]
    [Parameter(ParameterSetName = RemediationSet)]
    [Parameter(ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    public SwitchParameter TagById { get; set; }

    /// <summary>Only hosts that carry all of the tags, rather than any.</summary>
    [Parameter(ParameterSetName = HostSet)]
    [Parameter(ParameterSetName = RemediationSet)]
    [Parameter(ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    public SwitchParameter AllTags { get; set; }

    /// <summary>Leaves out only hosts that carry all of the excluded tags, rather than any.</summary>
    [Parameter(ParameterSetName = HostSet)]
    [Parameter(ParameterSetName = RemediationSet)]
    [Parameter(ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    public SwitchParameter AllExcludedTags { get; set; }

    /// <summary>The map to report on, or two to compare, by reference.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MapSet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string[] MapRef { get; set; } = [];

    /// <summary>The domain of the maps.</summary>
    [Parameter(ParameterSetName = MapSet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string? Domain { get; set; }

    /// <summary>Only these addresses and ranges of the domain none.</summary>
    [Parameter(ParameterSetName = MapSet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string[] IpRestriction { get; set; } = [];

    /// <summary>Whose tickets a remediation report is about: the user's own, or all.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RemediationSet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateSet("User", "All")]
    public string? AssigneeType { get; set; }

    /// <summary>The policy that a policy report is about, by number.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateRange(1, long.MaxValue)]
    public long? PolicyId { get; set; }

    /// <summary>One host of a policy report, by number, together with -InstanceString.</summary>
    [Parameter(ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateRange(1, long.MaxValue)]
    public long? HostId { get; set; }

    /// <summary>The instance on that host, such as os.</summary>
    [Parameter(ParameterSetName = PolicySet)]
    [Parameter(ParameterSetName = ClientIdSet)]
    [Parameter(ParameterSetName = ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string? InstanceString { get; set; }

    /// <summary>The client that the report is for, by id (Consultant subscriptions only).</summary>
    [Parameter(Mandatory = true, ParameterSetName = ClientIdSet)]
    [ValidateRange(1, long.MaxValue)]
    public long ClientId { get; set; }

    /// <summary>The client that the report is for, by name (Consultant subscriptions only).</summary>
    [Parameter(Mandatory = true, ParameterSetName = ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string ClientName { get; set; } = "";
}
