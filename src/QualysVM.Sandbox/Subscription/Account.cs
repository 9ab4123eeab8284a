namespace QualysVM.Sandbox.Subscription;

/// <summary>Someone who may sign in. Limits count per subscription.</summary>
internal sealed record Account(string Login, string Subscription, bool IsConsultant)
{
    /// <summary>Who asks before the sign-in.</summary>
    public static Account Nobody { get; } = new("", "", IsConsultant: false);

    private static readonly string[] Unit =
        [SandboxAccount.UnitManager, SandboxAccount.Scanner, SandboxAccount.Reader, "qsand_mk2", "qsand_jt3"];

    private static readonly Account[] All =
    [
        new(SandboxAccount.UserName, "qsand", IsConsultant: true),
        new(SandboxAccount.UserNameWithoutClients, "qsolo", IsConsultant: false),
        new(SandboxAccount.UnitManager, "qsand", IsConsultant: true) { Role = Role.UnitManager, Groups = [AssetGroup.Parts[0], AssetGroup.Parts[2]] },
        new(SandboxAccount.Scanner, "qsand", IsConsultant: true) { Role = Role.Scanner, Groups = [AssetGroup.Parts[2]] },
        new(SandboxAccount.Reader, "qsand", IsConsultant: true) { Role = Role.Reader, Groups = [AssetGroup.Parts[0]] },
        new(SandboxAccount.Auditor, "qsand", IsConsultant: true) { Role = Role.Auditor, Groups = [] },
    ];

    public Role Role { get; init; } = Role.Manager;

    /// <summary>The asset groups whose hosts belong to it; null for all there are.</summary>
    public AssetGroup[]? Groups { get; init; }

    /// <summary>Launching, steering and planning scans. That a Reader may not is [I].</summary>
    public bool MayScan => Role is Role.Manager or Role.UnitManager or Role.Scanner;

    /// <summary>Its addresses.</summary>
    public AddressRanges Scope => Groups is null ? AddressRanges.Parse(Network.Whole) : AddressRanges.Parse(string.Join(",", Groups.Select(group => group.Addresses)));

    public static Account? SignIn(string? login, string? password) =>
        password == SandboxAccount.Password ? Array.Find(All, account => account.Login == login) : null;

    /// <summary>Whether it sees the reports of a user: documented.</summary>
    public bool SeesReportOf(string login) => SeesWorkOf(login);

    /// <summary>Whether it sees the scans and schedules of a user: as with reports [I], but none for an Auditor.</summary>
    public bool SeesScanOf(string login) => Role is not Role.Auditor && SeesWorkOf(login);

    /// <summary>What of a target it must not scan: hosts of others [I]. Names count as nobody's.</summary>
    public string? Foreign(string target) =>
        Groups is not null && AddressRanges.Parse(target).Without(Scope) is { Count: > 0 } foreign ? foreign.ToString() : null;

    private bool SeesWorkOf(string login) => Role switch
    {
        Role.Manager or Role.Auditor => true,
        Role.UnitManager => Array.IndexOf(Unit, login) >= 0,
        _ => login == Login,
    };
}
