using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>A network of the subscription: the same addresses can stand in several of them, which nobody here does.</summary>
internal sealed record NetworkZone(int Id, string Name)
{
    public static readonly NetworkZone Default = new(0, "Global Default Network");

    private static readonly NetworkZone Lab = new(7103, "Lab <R&D>");

    public static readonly NetworkZone[] All = [Default, Lab];

    public static NetworkZone Of(uint address) => AssetGroup.Parts[1].Ranges.Contains(address) ? Lab : Default;

    public static NetworkZone? ById(string id) => Array.Find(All, one => one.Id.ToString(CultureInfo.InvariantCulture) == id);
}
