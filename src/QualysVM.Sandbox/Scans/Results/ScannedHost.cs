using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>A host that answered the scan. What is missing is missing in the service's several ways: null or empty.</summary>
internal sealed record ScannedHost(string Ip, string? Dns, string? NetBios, string? Os)
{
    private static readonly string[] Systems =
        ["Sandbox Linux 9", "Sandbox Linux 8.4 / kernel 5.14", "Windows Server 2099 Standard 64 bit Edition", "Windows 99 \"Pro\"", "Appliance OS 7/2"];

    /// <summary>Makes up what else is known of an address.</summary>
    public static ScannedHost Make(Draw draw, string ip, string? name)
    {
        var host = draw.Of(ScanWording.Hosts) + "-" + ip.Substring(ip.LastIndexOf('.') + 1);
        var dns = name ?? (draw.Below(5) == 0 ? null : host + "." + draw.Of(ScanWording.Domains));
        return new ScannedHost(ip, dns, draw.Below(3) == 0 ? host.ToUpperInvariant() : null, draw.Below(9) == 0 ? null : draw.Of(Systems));
    }
}
