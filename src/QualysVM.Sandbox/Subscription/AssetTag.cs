using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>A tag and, in place of a rule, the addresses of the assets that bear it.</summary>
internal sealed record AssetTag(int Id, string Name, string Addresses)
{
    /// <summary>The tag above it, or null.</summary>
    public int? Parent { get; init; }

    /// <summary>Its colour, or null.</summary>
    public string? Color { get; init; }

    /// <summary>The cloud provider that it comes from, or null.</summary>
    public string? Provider { get; init; }

    /// <summary>How critical what bears it is, or null.</summary>
    public int? Criticality { get; init; }

    /// <summary>How assets come by it.</summary>
    public string RuleType => Provider is null ? "NETWORK_RANGE" : "CLOUD_ASSET";

    public static readonly AssetTag[] All =
    [
        new(8_810_001, "Internet Facing", "10.0.16.1-10.0.16.62,10.6.64.1-10.6.64.30") { Color = "#CC0000", Criticality = 5 },
        new(8_810_002, "Windows", "10.5.0.1-10.5.0.120") { Parent = 8_810_007, Color = "#3366CC" },
        new(8_810_003, "Linux", "10.1.32.1-10.1.32.254"),
        new(8_810_004, "Office <Köln> & Bonn", "10.2.0.10-10.2.0.40"),
        new(8_810_005, "Do not scan", "10.0.16.40-10.0.16.62,10.5.0.100-10.5.0.120"),
        new(8_810_006, "EC2_Targets", Network.Cloud) { Provider = "EC2" },
        new(8_810_007, "Servers", "10.3.8.1-10.3.9.254,10.5.0.1-10.5.0.120"),
    ];

    public AddressRanges Ranges { get; } = AddressRanges.Parse(Addresses);

    /// <summary>Tags are named by id, unless the call says by name.</summary>
    public static AssetTag? By(string? kind, string word) =>
        Array.Find(All, one => kind == "name" ? one.Name == word : one.Id.ToString(CultureInfo.InvariantCulture) == word.TrimStart('0'));

    public static IEnumerable<AssetTag> Of(uint address) => All.Where(tag => tag.Ranges.Contains(address));
}
