namespace QualysVM.Sandbox;

/// <summary>Where the simulated platform is and who may sign in to it.</summary>
public static class SandboxAccount
{
    /// <summary>A manager of a Consultant subscription, so that client_id and client_name are allowed.</summary>
    public const string UserName = "qsand_ad1";

    /// <summary>A manager of a subscription without clients: client_id and client_name are refused to it.</summary>
    public const string UserNameWithoutClients = "qsolo_ad1";

    /// <summary>The password of both accounts. It opens nothing but the simulation.</summary>
    public const string Password = "sandbox";

    /// <summary>The address to send calls to. Its name cannot exist on the internet (RFC 2606).</summary>
    public static Uri BaseAddress { get; } = new("https://qualysapi.sandbox.example");
}
