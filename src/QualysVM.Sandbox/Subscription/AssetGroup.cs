using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>A named part of the network, which a scan can be aimed at.</summary>
internal sealed record AssetGroup(int Id, string Title, string Addresses, string DefaultScanner)
{
    /// <summary>Those which hosts, scans, schedules and reports are dealt to: one more here would deal all of them anew.</summary>
    public static readonly AssetGroup[] Dealt =
    [
        new(700_101, "All", Network.Whole, Appliance.External),
        new(700_102, "DMZ - Frankfurt", "10.0.16.1-10.0.16.62", "scanner-fra-01"),
        new(700_103, "R&D Lab", "10.1.32.1-10.1.32.254", "Lab <virtual> & co") { Systems = [HostSystem.Linux9, HostSystem.Linux8] },
        new(700_104, "Branch Offices EMEA", "10.2.0.10-10.2.0.40,10.2.1.10-10.2.1.40", "scanner-fra-02") { Systems = [HostSystem.Desktop, HostSystem.Box] },
        new(700_105, "東京 DC", "10.3.8.1-10.3.9.254", "scanner-osa-01"),
        new(700_106, "Finance <PCI>", "10.4.4.4,10.4.4.8,10.4.4.15-10.4.4.16", "scanner-fra-01") { Systems = [HostSystem.Server] },
        new(700_107, "Servers: Windows", "10.5.0.1-10.5.0.120", "scanner-fra-02") { Systems = [HostSystem.Server] },
        new(700_108, "Azure West Europe", "10.6.64.1-10.6.64.30", Appliance.External) { Systems = [HostSystem.Linux9, HostSystem.Server] },
    ];

    /// <summary>Those and one that lies across others, so that some hosts are in two groups.</summary>
    public static readonly AssetGroup[] All = [.. Dealt, new(700_109, "HQ Paris", "10.4.4.15-10.4.4.16,10.5.0.20-10.5.0.31", "scanner-fra-02")];

    /// <summary>Where the hosts are: all that are dealt to but the one that holds everything.</summary>
    public static readonly AssetGroup[] Parts = [.. Dealt.Skip(1)];

    /// <summary>What runs on its hosts.</summary>
    public HostSystem[] Systems { get; init; } = HostSystem.All;

    public AddressRanges Ranges { get; } = AddressRanges.Parse(Addresses);

    public static AssetGroup? ById(string id) => Array.Find(All, one => one.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0'));

    public static AssetGroup? ByTitle(string title) => Array.Find(All, one => one.Title == title);

    /// <summary>The groups that a host is in. The one of everything goes without saying [I].</summary>
    public static IEnumerable<AssetGroup> Of(uint address) => All.Skip(1).Where(group => group.Ranges.Contains(address));
}
