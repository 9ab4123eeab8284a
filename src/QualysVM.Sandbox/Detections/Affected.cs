using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Detections;

/// <summary>
/// Whether a detection concerns what runs, or can be exploited as it is set up: each kind with its parameter, behind which an older name may stand,
/// and its element.
/// </summary>
internal sealed record Affected(string[] Parameters, string Element, Func<Host, Vulnerability, bool?> Flag)
{
    public static readonly Affected[] All =
    [
        new(["arf_kernel_filter", "active_kernels_only"], "AFFECT_RUNNING_KERNEL", (host, check) => check.Title.Contains("kernel") ? host.Id % 2 == 0 : null),
        new(["arf_service_filter"], "AFFECT_RUNNING_SERVICE", (host, check) => check is { Service: not null, IsInformation: false } ? host.Id % 5 != 0 : null),
        new(["arf_config_filter"], "AFFECT_EXPLOITABLE_CONFIG", (host, check) => check is { Family: SystemFamily.Windows, IsInformation: false } ? host.Id % 3 != 0 : null),
    ];

    /// <summary>What a call says of this kind, or null.</summary>
    public string? Asked(FieldSet fields) => Parameters.Select(name => fields[name]).FirstOrDefault(value => value is not null);

    /// <summary>Whether a filter lets it through: 1 leaves out what is not affected, 2 lists that alone, 3 lists only what is; 0 and 4 list all.</summary>
    public bool Passes(string? filter, Host host, Detection detection) => filter switch
    {
        "1" => Flag(host, detection.Check) != false,
        "2" => Flag(host, detection.Check) == false,
        "3" => Flag(host, detection.Check) == true,
        _ => true,
    };
}
