using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using QualysVM.Core.Wording;

namespace QualysVM.Core.Http;

/// <summary>
/// Requests and replies as text for the debug stream. What is shown is listed by name; all else reads REDACTED,
/// so a field or header that is new to us cannot give a secret away.
/// </summary>
internal static class Redaction
{
    private const string Hidden = SafeText.Hidden;

    /// <summary>Fields that hold a secret: what stands in them is masked in every text.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal) { "password", "pdf_password", "runtime_http_header" };

    /// <summary>Names that fields for secrets have in calls that are not made here; a mask too many costs less than a secret shown.</summary>
    private static readonly Regex SecretName = new(
        "pass(?:word|wd|phrase|code)|secret|token|credential|http_header|communit(?:y|ies)|private_?key|(?:activation|api|access|client)_?(?:key|code)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Encoding", "Cache-Control", "Connection", "Content-Disposition", "Content-Encoding", "Content-Length", "Content-Type",
        "Date", "Expires", "Host", "Pragma", "Retry-After", "Server", "Transfer-Encoding", "User-Agent", "X-Requested-With",
        "X-RateLimit-Limit", "X-RateLimit-Window-Sec", "X-RateLimit-Remaining", "X-RateLimit-ToWait-Sec",
        "X-Concurrency-Limit-Limit", "X-Concurrency-Limit-Running",
    };

    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "action", "active", "all_asset_groups", "asset_group_ids", "asset_groups", "assignee_type", "business_unit", "client_id", "client_name",
        "connector_name", "connector_uuid", "default_scanner", "exclude_ip_per_scan", "fqdn", "ip", "ip_network_id", "iscanner_id", "iscanner_name", "mode",
        "option_id", "option_title", "priority", "scan_title", "scanners_in_ag", "scanners_in_network", "scanners_in_tagset", "show_cloud_details",
        "show_notifications", "target_from", "use_ip_nt_range_tags", "ec2_endpoint", "ec2_instance_ids", "ec2_only_classic",
        "division", "domain", "echo_request", "expires_before_datetime", "fqdns", "function", "hide_header", "host_id", "id", "id_min",
        "ignore_target", "instance_string", "ip_restriction", "ips", "ips_network_id", "is_active", "launched_after_datetime",
        "launched_before_datetime", "location", "missing_qids", "name", "output_format", "patch_qids", "pci_only", "policy_id", "processed",
        "recipient_group", "recipient_group_id", "report_refs", "report_title", "report_type", "scan_ref", "scan_type", "show_ags",
        "show_last", "show_op", "show_status", "source", "state", "tag_exclude_selector", "tag_include_selector", "tag_set_by",
        "tag_set_exclude", "tag_set_include", "target", "template_id", "type", "use_tags", "user_login", "username",

        // Of hosts and what was found on them.
        "ag_ids", "ag_titles", "arf_config_filter", "arf_kernel_filter", "arf_service_filter", "ars_max", "ars_min", "cloud_tag_fields",
        "compliance_enabled", "compliance_scan_since", "details", "detection_last_tested_before", "detection_last_tested_since",
        "detection_processed_after", "detection_processed_before", "detection_updated_before", "detection_updated_since",
        "exclude_search_list_ids", "exclude_search_list_titles", "filter_superseded_qids", "host_metadata", "host_metadata_fields",
        "id_max", "ids", "include_disabled", "include_ignored", "include_search_list_ids", "include_search_list_titles",
        "include_vuln_type", "ipv6", "network_ids", "network_name", "no_compliance_scan_since", "no_scap_scan_since", "no_vm_scan_since",
        "os_hostname", "os_pattern", "pc_auth_success_date_after", "pc_auth_success_date_before", "qds_max", "qds_min", "qids",
        "scap_scan_since", "severities", "show_ars", "show_ars_factors", "show_asset_id", "show_cloud_tags", "show_host_services",
        "show_igs", "show_qds", "show_qds_factors", "show_reopened_info", "show_results", "show_tags", "show_trurisk",
        "show_trurisk_factors", "status", "truncation_limit", "trurisk_max", "trurisk_min", "vm_auth_scan_date_after",
        "vm_auth_scan_date_before", "vm_processed_after", "vm_processed_before", "vm_scan_date_after", "vm_scan_date_before",
        "vm_scan_since",

        // Of the KnowledgeBase.
        "code_modified_after", "code_modified_before", "cve", "discovery_auth_types", "discovery_method", "is_patchable", "last_modified_after",
        "last_modified_before", "last_modified_by_service_after", "last_modified_by_service_before", "last_modified_by_user_after",
        "last_modified_by_user_before", "published_after", "published_before", "show_disabled_flag", "show_pci_reasons", "show_qid_change_log",
        "show_supported_modules_info",

        // Of option profiles.
        "include_system_option_profiles", "option_profile_id", "option_profile_type", "title",

        // Of summaries of scans.
        "include_detections_summary", "include_hosts_summary_categories", "scan_datetime_since", "scan_datetime_until", "scan_reference",

        // Of tags.
        "color", "parent", "provider", "ruleType",

        // Of scanner appliances.
        "busy", "include_cloud_info", "include_license_info", "network_id", "output_mode", "platform_provider", "scan_detail",
    };

    /// <summary>The fields that hold a secret.</summary>
    public static IEnumerable<string> SecretFields => Secrets;

    /// <summary>Whether a field holds a secret. One that is not known may.</summary>
    public static bool IsSecret(string field) => Secrets.Contains(field) || (!Fields.Contains(field) && SecretName.IsMatch(field));

    /// <summary>Whether a field may be shown.</summary>
    public static bool IsShown(string field) => Fields.Contains(field);

    public static string Describe(HttpRequestMessage request, QualysCall call)
    {
        var text = new StringBuilder($"> {request.Method} {request.RequestUri!.GetLeftPart(UriPartial.Path)}");
        Append(text, request.Headers);
        Append(text, request.Content?.Headers);
        foreach (var field in call.Action.Searches ? call.Fields : call.Body())
        {
            text.Append("\n  ").Append(SafeText.Of(field.Key)).Append(" = ").Append(IsShown(field.Key) && !call.IsSecret(field.Key) ? SafeText.Of(field.Value) : Hidden);
        }

        if (call.Content is not null && !call.Action.Searches)
        {
            text.Append("\n  ").Append(Hidden); // nobody knows what is secret in it
        }

        return text.ToString();
    }

    public static string Describe(HttpResponseMessage response)
    {
        var text = new StringBuilder($"< HTTP {(int)response.StatusCode}");
        Append(text, response.Headers);
        Append(text, response.Content.Headers);
        return text.ToString();
    }

    /// <summary>An address without what may be secret in it: no user, no query.</summary>
    public static string Describe(Uri address) => address.IsAbsoluteUri ? $"{address.Scheme}://{address.Authority}{address.AbsolutePath}" : address.OriginalString.Split('?')[0];

    private static void Append(StringBuilder text, HttpHeaders? headers)
    {
        foreach (var header in headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            text.Append("\n  ").Append(SafeText.Of(header.Key)).Append(": ").Append(Headers.Contains(header.Key) ? SafeText.Of(string.Join(", ", header.Value)) : Hidden);
        }
    }
}
