using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>A network of the subscription: the same addresses can stand in several of them, which nobody here does.</summary>
internal sealed record NetworkZone(int Id, string Name)
{
    public static readonly NetworkZone Default = new(0, "Global Default Network");

    private static readonly NetworkZone Lab = new(7103, "Lab <R&D>");

    public static readonly NetworkZone[] All = [Default, Lab];

    private static AddressRanges OfTheLab => AssetGroup.Parts[1].Ranges;

    public static NetworkZone Of(uint address) => OfTheLab.Contains(address) ? Lab : Default;

    /// <summary>Those of some addresses that stand in this network.</summary>
    public AddressRanges Part(AddressRanges addresses) => this == Lab ? addresses.InBoth(OfTheLab) : addresses.Without(OfTheLab);

    public static NetworkZone? ById(string id) => Array.Find(All, one => one.Id.ToString(CultureInfo.InvariantCulture) == id);
}
