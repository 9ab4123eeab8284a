using QualysVM.Sandbox.KnowledgeBase;

namespace QualysVM.Sandbox.Subscription;

/// <summary>A host of the subscription. What a scan cannot tell is missing: null.</summary>
internal sealed record Host(int Id, uint Address)
{
    public string Ip { get; } = AddressRanges.Spell(Address);

    public string? Dns { get; init; }

    public string? NetBios { get; init; }

    /// <summary>Null where it was not recognized.</summary>
    public HostSystem? System { get; init; }

    public string? Os => System?.Name;

    /// <summary>What other modules of the service call it.</summary>
    public int AssetId => Id + 20_000_000;

    /// <summary>Instances in the cloud have one beside the other; its last digits are those of the other.</summary>
    public string? Ipv6 => InstanceId is null ? null : FormattableString.Invariant($"2001:db8:7::{Address >> 16:x}:{Address & 0xFFFF:x}");

    /// <summary>Hosts that compliance is kept of: the rest of the subscription has vulnerability management alone.</summary>
    public bool HasCompliance => Compliance.Contains(Address);

    public NetworkZone Zone => NetworkZone.Of(Address);

    /// <summary>How much it matters, 1 to 5.</summary>
    public int Criticality => HasCompliance ? 5 : System is { Family: SystemFamily.Appliance } ? 1 : 2 + (int)(Address % 3);

    /// <summary>IP, DNS, NETBIOS, EC2 or AGENT.</summary>
    public string Tracking { get; init; } = "IP";

    /// <summary>What a cloud calls it.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Whether scans can sign in to it, and see what is not seen from outside.</summary>
    public bool SignsIn { get; init; }

    /// <summary>The identity a scan leaves on a host it can sign in to.</summary>
    public string? HostId { get; init; }

    public string Owner { get; init; } = SandboxAccount.UserName;

    /// <summary>The addresses of those with compliance.</summary>
    public static AddressRanges Compliance => AssetGroup.Parts[4].Ranges;

    public IEnumerable<AssetGroup> Groups => AssetGroup.Of(Address);

    public IEnumerable<AssetTag> Tags => AssetTag.Of(Address);

    /// <summary>Whether a check can find something on it at all.</summary>
    public bool CanHave(Vulnerability check) =>
        (check.Family is null || check.Family == System?.Family)
        && (check.SignIn is null || check.SignIn == SignsIn)
        && (Dns is not null || !check.Result.Contains("{dns}"))
        && (Os is not null || !check.Result.Contains("{os}"));

    /// <summary>What a scanner sees of it by a check.</summary>
    public string Seen(Vulnerability check) =>
        check.Result.Contains("{") ? check.Result.Replace("{ip}", Ip).Replace("{dns}", Dns).Replace("{os}", Os) : check.Result;
}
