using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>A scanner appliance of the subscription.</summary>
internal sealed record Appliance(int Id, string Name)
{
    /// <summary>The service's own scanners on the internet. They are no appliance and have no id.</summary>
    public const string External = "External";

    public static readonly Appliance[] All =
        [new(41_101, "scanner-fra-01"), new(41_102, "scanner-fra-02"), new(41_207, "scanner-osa-01"), new(41_309, "Lab <virtual> & co")];

    public static Appliance? ById(string id) => Array.Find(All, one => one.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0'));

    public static bool IsName(string name) => name == External || Array.Exists(All, one => one.Name == name);
}
