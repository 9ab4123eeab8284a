namespace QualysVM.Tests.Conventions.Lists;

/// <summary>Whether a field is called as the property or parameter is that fills it, so that two which are swapped are found.</summary>
internal static class WireName
{
    /// <summary>What the service calls otherwise, with the whole names of what fills it.</summary>
    private static readonly Dictionary<string, string[]> Otherwise = new()
    {
        ["show_ags"] = ["IncludeAssetGroup"],
        ["show_op"] = ["IncludeOptionProfile"],
        ["show_last"] = ["LatestOnly"],
        ["scan_ref"] = ["Ref", "ScanRef"],
        ["output_format"] = ["Format"],
        ["parent"] = ["ParentId"],
        ["ips"] = ["IpRange", "Ip"],
        ["ids"] = ["Id", "Qid"],
        ["id_min"] = ["MinimumId", "MinimumQid"],
        ["id_max"] = ["MaximumId", "MaximumQid"],
        ["ag_titles"] = ["AssetGroup"],
        ["ag_ids"] = ["AssetGroupId"],
        ["os_pattern"] = ["OperatingSystem"],
        ["tag_set_include"] = ["Tag", "TagId"],
        ["tag_set_exclude"] = ["ExcludeTag", "ExcludeTagId"],
        ["tag_include_selector"] = ["TagMatch"],
        ["tag_exclude_selector"] = ["ExcludeTagMatch"],
        ["vm_scan_since"] = ["ScannedAfter"],
        ["no_vm_scan_since"] = ["NotScannedSince"],
        ["vm_processed_after"] = ["HostProcessedAfter", "ProcessedAfter"],
        ["vm_processed_before"] = ["HostProcessedBefore", "ProcessedBefore"],
        ["vm_scan_date_after"] = ["ScanEndedAfter"],
        ["vm_scan_date_before"] = ["ScanEndedBefore"],
        ["vm_auth_scan_date_after"] = ["AuthenticatedScanAfter"],
        ["vm_auth_scan_date_before"] = ["AuthenticatedScanBefore"],
        ["pc_auth_success_date_after"] = ["ComplianceAuthenticatedScanAfter"],
        ["pc_auth_success_date_before"] = ["ComplianceAuthenticatedScanBefore"],
        ["compliance_scan_since"] = ["ComplianceScannedAfter"],
        ["no_compliance_scan_since"] = ["NotComplianceScannedSince"],
        ["scap_scan_since"] = ["ScapScannedAfter"],
        ["no_scap_scan_since"] = ["NotScapScannedSince"],
        ["trurisk_min"] = ["MinimumTruRisk"],
        ["trurisk_max"] = ["MaximumTruRisk"],
        ["ars_min"] = ["MinimumArs"],
        ["ars_max"] = ["MaximumArs"],
        ["host_metadata"] = ["IncludeCloudMetadata", "CloudMetadataProvider"],
        ["host_metadata_fields"] = ["CloudMetadataField"],
        ["severities"] = ["Severity", "Severitie"],
        ["include_vuln_type"] = ["Type"],
        ["show_igs"] = ["IncludeInformation"],
        ["show_reopened_info"] = ["IncludeReopened"],
        ["detection_updated_since"] = ["UpdatedSince"],
        ["detection_updated_before"] = ["UpdatedBefore"],
        ["detection_processed_after"] = ["ProcessedAfter"],
        ["detection_processed_before"] = ["ProcessedBefore"],
        ["detection_last_tested_since"] = ["TestedSince"],
        ["detection_last_tested_before"] = ["TestedBefore"],
        ["qds_min"] = ["MinimumQds"],
        ["qds_max"] = ["MaximumQds"],
        ["filter_superseded_qids"] = ["ExcludeSuperseded"],
        ["arf_kernel_filter"] = ["RunningKernel"],
        ["arf_service_filter"] = ["RunningService"],
        ["arf_config_filter"] = ["ExploitableConfiguration"],
        ["include_search_list_ids"] = ["SearchListId"],
        ["include_search_list_titles"] = ["SearchListTitle"],
        ["exclude_search_list_ids"] = ["ExcludeSearchListId"],
        ["exclude_search_list_titles"] = ["ExcludeSearchListTitle"],
        ["details"] = ["IncludeAssetGroup", "IdOnly", "Detail"],
        ["last_modified_after"] = ["ModifiedAfter"],
        ["last_modified_before"] = ["ModifiedBefore"],
        ["last_modified_by_user_after"] = ["ModifiedByUserAfter"],
        ["last_modified_by_user_before"] = ["ModifiedByUserBefore"],
        ["last_modified_by_service_after"] = ["ModifiedByServiceAfter"],
        ["last_modified_by_service_before"] = ["ModifiedByServiceBefore"],
        ["show_supported_modules_info"] = ["IncludeSupportedModule"],
        ["show_qid_change_log"] = ["IncludeChangeLog"],
        ["truncation_limit"] = ["PageSize"],
        ["output_mode"] = ["Brief"],
        ["scan_reference"] = ["Ref"],
        ["scan_datetime_since"] = ["Since"],
        ["scan_datetime_until"] = ["Until"],
        ["include_hosts_summary_categories"] = ["Category", "Categories"],
        ["include_detections_summary"] = ["IncludeDetectionSummary"],
        ["name"] = ["NameContains"],
        ["show_tags"] = ["IncludeTag", "WithoutTag"],
    };

    /// <summary>What goes with other fields, and is asked for without being given: that the service must be told so is its own matter.</summary>
    private static readonly Dictionary<string, string> Companions = new()
    {
        ["details"] = "cve",
        ["use_tags"] = "tag_",
        ["tag_set_by"] = "tag_set_",
        ["show_trurisk"] = "trurisk",
        ["show_ars"] = "ars",
        ["show_qds"] = "qds",
        ["host_metadata"] = "host_metadata_fields",
        ["show_cloud_tags"] = "cloud_tag_fields",
    };

    public static bool Fits(string field, string property) => Otherwise.TryGetValue(field, out var names)
        ? names.Contains(property, StringComparer.Ordinal) || names.Select(name => name + "s").Contains(property, StringComparer.Ordinal)
        : Plain(field) == Plain(property);

    /// <summary>Whether a field stands there for the sake of another one.</summary>
    public static bool IsCompanion(string field, IEnumerable<string> others) => Companions.TryGetValue(field, out var of) && others.Any(other => other != field && other.Contains(of, StringComparison.Ordinal));

    /// <summary>Without what says how, and without a plural: show_notifications, IncludeNotification.</summary>
    private static string Plain(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        foreach (var how in new[] { "show", "ignore", "include", "exclude", "is" })
        {
            plain = plain.StartsWith(how, StringComparison.Ordinal) ? plain[how.Length..] : plain;
        }

        foreach (var how in new[] { "only", "datetime" })
        {
            plain = plain.EndsWith(how, StringComparison.Ordinal) ? plain[..^how.Length] : plain;
        }

        return plain.TrimEnd('s');
    }
}
