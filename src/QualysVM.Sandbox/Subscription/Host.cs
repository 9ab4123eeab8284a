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

    /// <summary>IP, DNS, NETBIOS or EC2.</summary>
    public string Tracking { get; init; } = "IP";

    /// <summary>What a cloud calls it.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Whether scans can sign in to it, and see what is not seen from outside.</summary>
    public bool SignsIn { get; init; }

    /// <summary>The identity a scan leaves on a host it can sign in to.</summary>
    public string? HostId { get; init; }

    public string Owner { get; init; } = SandboxAccount.UserName;

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
