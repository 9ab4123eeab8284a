namespace QualysVM.Sandbox.Scans;

/// <summary>The settings a scan was run with.</summary>
internal sealed record OptionProfile(string Title, bool IsDefault, bool IsPci)
{
    public static readonly OptionProfile Pci = new("Payment Card Industry (PCI) Options", IsDefault: false, IsPci: true);

    public static readonly OptionProfile[] All =
    [
        new("Initial Options", IsDefault: true, IsPci: false),
        new("Authenticated Full Scan v2.1", IsDefault: false, IsPci: false),
        new("Light Inventory", IsDefault: false, IsPci: false),
        new("Web & DMZ <quick>", IsDefault: false, IsPci: false),
        new("2008 SANS20 Options", IsDefault: false, IsPci: false),
    ];
}
