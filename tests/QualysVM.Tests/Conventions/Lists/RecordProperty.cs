using System.Reflection;
using QualysVM.Core;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>A property of a record, or a part of one, and the elements that it is read from: those of its own name.</summary>
/// <param name="Path">The property, and its part.</param>
/// <param name="Elements">The elements, as they stand in the sample.</param>
internal sealed record RecordProperty(IReadOnlyList<PropertyInfo> Path, IReadOnlyList<string> Elements)
{
    /// <summary>Elements that the service names otherwise than this module does.</summary>
    private static readonly Dictionary<string, string[]> Otherwise = new()
    {
        ["AffectsExploitableConfiguration"] = ["AFFECT_EXPLOITABLE_CONFIG"],
        ["AffectsRunningKernel"] = ["AFFECT_RUNNING_KERNEL"],
        ["AffectsRunningService"] = ["AFFECT_RUNNING_SERVICE"],
        ["AgentId"] = ["QG_HOSTID"],
        ["AssetCriticality"] = ["ASSET_CRITICALITY_SCORE"],
        ["AssetGroups"] = ["ASSET_GROUP_TITLE", "ASSET_GROUP_IDS"],
        ["ChangeLog"] = ["CHANGE_LOG_INFOCHANGE_DATE", "CHANGE_LOG_INFOCOMMENTS"],
        ["CloudMetadata"] = ["METADATAEC2ATTRIBUTENAME", "METADATAEC2ATTRIBUTEVALUE", "LAST_STATUS", "METADATAEC2ATTRIBUTELAST_SUCCESS_DATE", "LAST_ERROR_DATE", "LAST_ERROR"],
        ["CloudTags"] = ["CLOUD_TAGNAME", "CLOUD_TAGVALUE", "CLOUD_TAGLAST_SUCCESS_DATE"],
        ["Comment"] = ["COMMENTS"],
        ["Compliance"] = ["COMPLIANCETYPE", "COMPLIANCESECTION", "COMPLIANCEDESCRIPTION"],
        ["Cvss3Base"] = ["CVSS_V3BASE"],
        ["Cvss3Temporal"] = ["CVSS_V3TEMPORAL"],
        ["Cvss3Vector"] = ["CVSS_V3VECTOR_STRING"],
        ["CvssBaseSource"] = ["CVSSBASE@source"],
        ["CvssVector"] = ["CVSSVECTOR_STRING"],
        ["DetectionSources"] = ["VULNERABILITY_DETECTION_SOURCES"],
        ["EndAfter"] = ["END_AFTER", "END_AFTER_MINS"],
        ["ExcludedTarget"] = ["excluded_ips"],
        ["Exploits"] = ["EXPLT_SRCSRC_NAME", "EXPLTREF", "EXPLTDESC", "EXPLTLINK"],
        ["FirstFoundDateTime"] = ["FIRST_FOUND_DATE"],
        ["FollowsSummerTime"] = ["DST_SELECTED"],
        ["Host.LastProcessedDateTime"] = ["LAST_VULN_SCAN_DATETIME", "LAST_SCAN_DATETIME"],
        ["HostsNotScanned"] = ["hosts_not_scanned_host_not_alive_ip"],
        ["IsDefault"] = ["DEFAULT_FLAG"],
        ["LastActivityDateTime"] = ["LAST_ACTIVITY"],
        ["LastAuthenticatedScanDateTime"] = ["LAST_VM_AUTH_SCANNED_DATE"],
        ["LastAuthenticatedScanDuration"] = ["LAST_VM_AUTH_SCANNED_DURATION"],
        ["LastBootDateTime"] = ["LAST_BOOT"],
        ["HostDetection.HostId"] = ["ID"],
        ["LastModifiedDateTime"] = ["LAST_SERVICE_MODIFICATION_DATETIME"],
        ["LastScanDateTime"] = ["LAST_VM_SCANNED_DATE"],
        ["LastScanDuration"] = ["LAST_VM_SCANNED_DURATION"],
        ["LatestDetectionSource"] = ["LATEST_VULNERABILITY_DETECTION_SOURCE"],
        ["LaunchDateTime"] = ["launch_date"],
        ["Malware"] = ["MW_SRCSRC_NAME", "MW_ID", "MW_TYPE", "MW_PLATFORM", "MW_ALIAS", "MW_RATING", "MW_LINK"],
        ["NextLaunch"] = ["NEXTLAUNCH_UTC"],
        ["NextLaunchLocal"] = ["NEXTLAUNCH_UTC"],
        ["OperatingSystem"] = ["os", "OS"],
        ["PatchPublishedDateTime"] = ["PATCH_PUBLISHED_DATE"],
        ["PauseAfter"] = ["PAUSE_AFTER_HOURS"],
        ["Priority"] = ["PROCESSING_PRIORITY"],
        ["Recurrence"] = ["DAILY", "WEEKLY", "MONTHLY"],
        ["QdsFactors"] = ["QDS_FACTOR", "QDS_FACTOR@name"],
        ["Ref"] = ["reference"],
        ["ResultDateTime"] = ["result_date"],
        ["ResumeAfter"] = ["RESUME_IN_DAYS", "RESUME_IN_HOURS"],
        ["Scanner"] = ["ISCANNER_NAME"],
        ["OptionProfileSettings.BruteForcingLevel"] = ["SYSTEM_LEVEL"],
        ["OptionProfileSettings.BruteForcingLists"] = ["PASSWORD_BRUTE_FORCINGCUSTOM_LISTCUSTOMTITLE"],
        ["OptionProfileSettings.Owner"] = ["USER_ID"],
        ["OptionProfileSettings.SearchLists"] = ["VULNERABILITY_DETECTIONCUSTOM_LISTCUSTOMTITLE"],
        ["OptionProfileSettings.TcpPortsAdditional"] = ["TCP_PORTS_ADDITIONALADDITIONAL_PORTS"],
        ["OptionProfileSettings.Title"] = ["GROUP_NAME"],
        ["OptionProfileSettings.UdpPortsAdditional"] = ["UDP_PORTS_ADDITIONALADDITIONAL_PORTS"],
        ["OptionProfileSettings.UpdateDateTime"] = ["UPDATE_DATE"],
        ["ScanSummary.AssetGroups"] = ["ASSET_GROUPID", "ASSET_GROUPNAME"],
        ["ScanSummary.HostCount"] = ["HOSTSCOUNT"],
        ["ScanSummary.Ref"] = ["SCAN_REFERENCE"],
        ["Tag.Children"] = ["TagSimpleid", "TagSimplename"],
        ["Tag.CreatedDateTime"] = ["created"],
        ["Tag.ModifiedDateTime"] = ["modified"],
        ["ScannerAppliance.AssetGroups"] = ["ASSET_GROUPID", "ASSET_GROUPNAME"],
        ["ScannerAppliance.Interfaces"] =
        [
            "INTERFACE_SETTINGSSETTING", "INTERFACE_SETTINGSINTERFACE", "INTERFACE_SETTINGSIP_ADDRESS", "INTERFACE_SETTINGSNETMASK", "INTERFACE_SETTINGSGATEWAY", "INTERFACE_SETTINGSLEASE",
            "INTERFACE_SETTINGSIPV6_ADDRESS", "INTERFACE_SETTINGSSPEED", "INTERFACE_SETTINGSDUPLEX", "DNSDOMAIN", "DNSPRIMARY", "DNSSECONDARY",
        ],
        ["ScannerAppliance.IsUpdated"] = ["UPDATED"],
        ["ScannerAppliance.LastUpdateDateTime"] = ["LAST_UPDATED_DATE"],
        ["ScannerAppliance.RunningScans"] = ["SCANID", "SCANTITLE", "SCANREF", "SCANTYPE", "SCANSCAN_DATE"],
        ["ScannerAppliance.SsLastConnectedDateTime"] = ["SS_LAST_CONNECTED"],
        ["ScannerAppliance.StaticRoutes"] = ["ROUTENAME", "ROUTEIP_ADDRESS", "ROUTENETMASK", "ROUTEGATEWAY"],
        ["ScannerAppliance.Tags"] = ["ASSET_TAGUUID", "ASSET_TAGNAME"],
        ["ScannerAppliance.Vlans"] = ["VLANID", "VLANNAME", "VLANIP_ADDRESS", "VLANNETMASK"],
        ["Severity"] = ["SEVERITY_LEVEL"],
        ["Software"] = ["SOFTWAREPRODUCT", "SOFTWAREVENDOR"],
        ["StartDateTime"] = ["START_DATE_UTC"],
        ["State"] = ["status"],
        ["Tags"] = ["TAG_ID", "TAGSTAGNAME"],
        ["Target"] = ["ips"],
        ["TargetDistribution"] = ["target_distribution_across_scanner_appliances"],
        ["TemplateTitle"] = ["scan_report_template_title"],
        ["ThreatIntelligence"] = ["THREAT_INTEL"],
        ["ThreatIntelligenceIds"] = ["THREAT_INTEL@id"],
        ["Title"] = ["scan_title"],
        ["TruRisk"] = ["TRURISK_SCORE"],
        ["TruRiskCounts"] = ["VULN_COUNT", "VULN_COUNT@qds_severity"],
        ["TruRiskFormula"] = ["TRURISK_SCORE_FORMULA"],
        ["Type"] = ["VULN_TYPE"],
        ["UniqueId"] = ["UNIQUE_VULN_ID"],
        ["UserDefined1"] = ["VALUE_1"],
        ["UserDefined2"] = ["VALUE_2"],
        ["UserDefined3"] = ["VALUE_3"],
        ["UserLogin"] = ["username"],
        ["UserName"] = ["FIRSTNAME", "LASTNAME", "name"],
    };

    public Type Type => Path[^1].PropertyType;

    /// <summary>All that a type tells, with the elements of a sample that tell it.</summary>
    public static IReadOnlyList<RecordProperty> Of(Type type, IReadOnlyCollection<string> elements) =>
        [.. Properties(type).SelectMany(property => Parts(property, elements) is { Count: > 0 } parts ? parts : [new RecordProperty([property], Named(property, [.. elements.Where(element => !IsPart(element, type, elements))]))])];

    public object? Value(object record) => Path.Aggregate((object?)record, (value, property) => value is null ? null : property.GetValue(value));

    public override string ToString() => string.Join('.', Path.Select(property => property.Name));

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties().Where(property => property.PropertyType != typeof(AdditionalData));

    /// <summary>What stands in an element of the property's name is read into the parts of the property.</summary>
    private static List<RecordProperty> Parts(PropertyInfo property, IReadOnlyCollection<string> elements) => property.PropertyType.IsSubclassOf(typeof(QualysRecord)) ? Shared(property, elements)
        : property.PropertyType.Assembly != typeof(QualysApi).Assembly ? []
        : [.. from part in Properties(property.PropertyType)
              let within = Named(part, [.. elements.Where(element => element.Contains('/') && Same(element.Split('/')[0], property.Name))])
              where within.Count > 0
              select new RecordProperty([property, part], within)];

    /// <summary>A record behind several others: it is read from what stands around them, and what of that is in the sample must be in it.</summary>
    private static List<RecordProperty> Shared(PropertyInfo property, IReadOnlyCollection<string> elements) =>
        [.. from part in Properties(property.PropertyType)
            let around = Named(part, [.. elements.Where(element => !element.Contains('/'))])
            where around.Count > 0
            select new RecordProperty([property, part], around)];

    private static bool IsPart(string element, Type type, IReadOnlyCollection<string> elements) => Properties(type).Where(property => !property.PropertyType.IsSubclassOf(typeof(QualysRecord))).Any(property => Parts(property, elements).Any(part => part.Elements.Contains(element)));

    private static List<string> Named(PropertyInfo property, IReadOnlyCollection<string> elements)
    {
        if (property.PropertyType == typeof(Core.Scans.Summaries.SummarizedHosts))
        {
            // Whatever stands in the block of its name, but for groups, which are no hosts.
            return [.. elements.Where(element => element.Split('/').Any(block => Same(block, property.Name.Replace("Hosts", "", StringComparison.Ordinal))) && !element.Contains("GROUP", StringComparison.Ordinal))];
        }

        var others = Otherwise.GetValueOrDefault($"{property.DeclaringType!.Name}.{property.Name}") ?? Otherwise.GetValueOrDefault(property.Name, []);
        var otherwise = elements.Where(element => Endings(element).Any(ending => others.Contains(ending))).ToList();
        if (otherwise.Count == 0 && elements.Where(element => Same(element, property.Name)).ToList() is { Count: > 0 } whole)
        {
            return whole; // its own ID, and not that of what stands in it
        }

        return otherwise.Count > 0 ? otherwise : [.. elements.Where(element => Endings(element).Any(ending => Same(ending, property.Name)))];
    }

    /// <summary>The element itself, and with those around it: LOGIN and USER/LOGIN.</summary>
    private static IEnumerable<string> Endings(string element) => element.Split('/') is var names ? Enumerable.Range(0, names.Length).Select(from => string.Concat(names[from..])) : [];

    /// <summary>Whether an element has a property's name: START_HOUR that of StartHour, SIZE also that of SizeText, TARGET also that of Targets.</summary>
    private static bool Same(string element, string property)
    {
        var name = element.Replace("_", "", StringComparison.Ordinal).Replace("@", "", StringComparison.Ordinal);
        return new[] { property, property + "s", property.TrimEnd('s'), property.EndsWith("Text", StringComparison.Ordinal) ? property[..^4] : property }.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
