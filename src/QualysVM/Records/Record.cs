using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Core.Appliances;
using QualysVM.Core.Clients;
using QualysVM.Core.Detections;
using QualysVM.Core.Hosts;
using QualysVM.Core.KnowledgeBase;
using QualysVM.Core.OptionProfiles;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Schedules;
using QualysVM.Core.Reports.Templates;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Results;
using QualysVM.Core.Scans.Schedules;
using QualysVM.Core.Scans.Summaries;
using QualysVM.Core.Schedules;
using QualysVM.Core.Tags;

namespace QualysVM.Records;

/// <summary>
/// What the types file names as the target of whatever comes out of a job or a file: it stands for all the module's types, as the core is
/// not loaded yet when that file is read. See <see cref="RecordConverter"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[TypeConverter(typeof(RecordConverter))]
public sealed class Record
{
    private const string Prefix = "Deserialized.";

    private Record()
    {
    }

    /// <summary>What can be made from a bag of properties. A list, as the bag's type names are no more than what somebody wrote into a file.</summary>
    internal static IReadOnlyList<Type> Types { get; } =
    [
        typeof(Scan), typeof(ScanFinding), typeof(ScanResultHeader), typeof(ScanSchedule),
        typeof(Report), typeof(ReportTemplate), typeof(ReportSchedule),
        typeof(HostDetection), typeof(QdsFactor), typeof(Host), typeof(HostTag), typeof(HostAssetGroup), typeof(CloudTag), typeof(CloudDatum), typeof(SeverityCount),
        typeof(Vulnerability), typeof(Exploit), typeof(Malware), typeof(VulnerableSoftware), typeof(ComplianceReference), typeof(VulnerabilityChange),
        typeof(OptionProfileSettings), typeof(Tag), typeof(ScanSummary), typeof(UnscannedGroup), typeof(SummarizedHosts),
        typeof(ScannerAppliance), typeof(ApplianceScan), typeof(ApplianceInterface), typeof(ApplianceVlan), typeof(ApplianceRoute), typeof(ApplianceTag),
        typeof(Client), typeof(OptionProfile), typeof(ScanPriority), typeof(ScanTarget), typeof(Recurrence), typeof(UnscannedHosts),
    ];

    /// <summary>The view that was chosen for what became a bag, such as that of detections with titles; null where it was the type's own.</summary>
    internal static string? ViewOf(PSObject bag) => bag.TypeNames.FirstOrDefault(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) is { } name
        && name.Contains('#') ? name.Substring(Prefix.Length) : null;

    /// <summary>What a bag was, or null where it was nothing of the module's.</summary>
    internal static Type? TypeOf(PSObject bag) => Types.FirstOrDefault(type => bag.TypeNames.Contains(Prefix + type.FullName, StringComparer.OrdinalIgnoreCase));
}
