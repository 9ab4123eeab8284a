using QualysVM.Sandbox.KnowledgeBase;

namespace QualysVM.Sandbox.Subscription;

/// <summary>Makes up a host from the seed and its address alone.</summary>
internal sealed class HostMaker(int seed)
{
    private static readonly string[] Names = ["www", "mail", "vpn", "build", "files", "db-01", "db-02", "intranet"];

    private static readonly string[] Domains = ["corp.example", "lab.example", "shop.example.net", "xn--mnchen-3ya.example"];

    // The first addresses of the DMZ have names that people can remember.
    private static readonly uint Well = AssetGroup.Parts[0].Ranges.At(0);

    private static readonly AddressRanges Clouds = AddressRanges.Parse($"{Network.Cloud},{AssetGroup.Parts[^1].Addresses}");

    // Some of the Windows servers have an agent.
    private static readonly AddressRanges Agents = AssetGroup.Parts[5].Ranges;

    /// <summary>Whether a machine is at an address, where there may be some: about every second time.</summary>
    public bool IsUp(uint address) => Draw(address, 'A').Below(2) == 0;

    public Host Make(int id, uint address)
    {
        var draw = Draw(address, 'H');
        var name = draw.Of(Names);
        var system = draw.Of(AssetGroup.Of(address).FirstOrDefault()?.Systems ?? HostSystem.All);
        var signsIn = system.Family != SystemFamily.Appliance && draw.Below(4) != 0;
        var dns = draw.Below(5) == 0 ? null : Spelled(name, address) + "." + draw.Of(Domains);
        var isCloud = Clouds.Contains(address);
        var number = (long)draw.Next();
        return new Host(id, address)
        {
            Dns = address - Well < Names.Length * Domains.Length ? $"{Names[(address - Well) % Names.Length]}.{Domains[(address - Well) / Names.Length]}" : dns,
            NetBios = system.Family == SystemFamily.Windows ? FormattableString.Invariant($"{name}-{address & 0xFFFF:x4}").ToUpperInvariant() : null,
            System = draw.Below(9) == 0 && !signsIn ? null : system,
            Tracking = isCloud ? "EC2" : draw.Below(12) == 0 && dns is not null ? "DNS" : signsIn && Agents.Contains(address) && address % 2 == 0 ? "AGENT" : "IP",
            InstanceId = isCloud ? Identity(address, number) : null,
            SignsIn = signsIn,
            HostId = signsIn ? Identity(address, ~number) : null,
            Owner = draw.Of(Staff.Logins),
        };
    }

    // Three octets of the address, so that no two hosts of a domain share a name.
    private static string Spelled(string name, uint address) => FormattableString.Invariant($"{name}-{(address >> 16) & 255}-{(address >> 8) & 255}-{address & 255}");

    private static string Identity(uint address, long number) => new Guid((int)address, (short)number, (short)(number >> 16), BitConverter.GetBytes(number)).ToString();

    private Draw Draw(uint address, char purpose) => new(seed, (int)address, purpose);
}
