namespace QualysVM.Sandbox;

/// <summary>Where the simulated platform is and who may sign in to it.</summary>
public static class SandboxAccount
{
    /// <summary>A manager of a Consultant subscription, so that client_id and client_name are allowed.</summary>
    public const string UserName = "qsand_ad1";

    /// <summary>A manager of a subscription without clients: client_id and client_name are refused to it.</summary>
    public const string UserNameWithoutClients = "qsolo_ad1";

    /// <summary>A Unit Manager of the Consultant subscription, of two of its asset groups.</summary>
    public const string UnitManager = "qsand_um1";

    /// <summary>A Scanner of that unit, of one asset group.</summary>
    public const string Scanner = "qsand_sc1";

    /// <summary>A Reader of that unit, of one asset group.</summary>
    public const string Reader = "qsand_rd1";

    /// <summary>An Auditor of the Consultant subscription.</summary>
    public const string Auditor = "qsand_au1";

    /// <summary>The password of all accounts. It opens nothing but the simulation.</summary>
    public const string Password = "sandbox";

    /// <summary>The address to send calls to. Its name cannot exist on the internet (RFC 2606).</summary>
    public static Uri BaseAddress { get; } = new("https://qualysapi.sandbox.example");
}
