using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>The settings a scan was run with.</summary>
internal sealed record OptionProfile(string Title, bool IsDefault, bool IsPci)
{
    public int Id { get; init; }

    public static readonly OptionProfile Pci = new("Payment Card Industry (PCI) Options", IsDefault: false, IsPci: true) { Id = 610_009 };

    public static readonly OptionProfile[] All =
    [
        new("Initial Options", IsDefault: true, IsPci: false) { Id = 610_001 },
        new("Authenticated Full Scan v2.1", IsDefault: false, IsPci: false) { Id = 610_002 },
        new("Light Inventory", IsDefault: false, IsPci: false) { Id = 610_003 },
        new("Web & DMZ <quick>", IsDefault: false, IsPci: false) { Id = 610_004 },
        new("2008 SANS20 Options", IsDefault: false, IsPci: false) { Id = 610_005 },
    ];

    /// <summary>One that no scan was run with, as one more above would deal all of them anew: its title needs care.</summary>
    public static readonly OptionProfile Careful = new("Servers, all ports", IsDefault: false, IsPci: false) { Id = 610_010 };

    /// <summary>Those for vulnerabilities.</summary>
    public static readonly OptionProfile[] Listed = [.. All, Careful];

    /// <summary>Whether it looks for little.</summary>
    public bool IsLight => Id == 610_003;

    /// <summary>Whether it signs in, and so holds secrets.</summary>
    public bool SignsIn => Id == 610_002;

    public static OptionProfile? ById(string id) => Array.Find([.. Listed, Pci], profile => profile.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0'));

    /// <summary>The profile named one way or the other, or nothing.</summary>
    public static OptionProfile? Asked(string? id, string? title) => id is not null ? ById(id) : title is not null ? ByTitle(title) : null;

    public static OptionProfile? ByTitle(string title) => Array.Find([.. Listed, Pci], profile => profile.Title == title);
}
