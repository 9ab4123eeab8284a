using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>A tag and, in place of a rule, the addresses of the assets that bear it.</summary>
internal sealed record AssetTag(int Id, string Name, string Addresses)
{
    public static readonly AssetTag[] All =
    [
        new(8_810_001, "Internet Facing", "10.0.16.1-10.0.16.62,10.6.64.1-10.6.64.30"),
        new(8_810_002, "Windows", "10.5.0.1-10.5.0.120"),
        new(8_810_003, "Linux", "10.1.32.1-10.1.32.254"),
        new(8_810_004, "Office <Köln> & Bonn", "10.2.0.10-10.2.0.40"),
        new(8_810_005, "Do not scan", "10.0.16.40-10.0.16.62,10.5.0.100-10.5.0.120"),
        new(8_810_006, "EC2_Targets", Network.Cloud),
        new(8_810_007, "Servers", "10.3.8.1-10.3.9.254,10.5.0.1-10.5.0.120"),
    ];

    public AddressRanges Ranges { get; } = AddressRanges.Parse(Addresses);

    /// <summary>Tags are named by id, unless the call says by name.</summary>
    public static AssetTag? By(string? kind, string word) =>
        Array.Find(All, one => kind == "name" ? one.Name == word : one.Id.ToString(CultureInfo.InvariantCulture) == word.TrimStart('0'));

    public static IEnumerable<AssetTag> Of(uint address) => All.Where(tag => tag.Ranges.Contains(address));
}
