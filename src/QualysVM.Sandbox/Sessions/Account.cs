namespace QualysVM.Sandbox.Sessions;

/// <summary>Someone who may sign in. Limits count per subscription.</summary>
internal sealed record Account(string Login, string Subscription, bool IsConsultant)
{
    /// <summary>Who asks before the sign-in.</summary>
    public static Account Nobody { get; } = new("", "", IsConsultant: false);

    private static readonly Account[] All =
    [
        new(SandboxAccount.UserName, "qsand", IsConsultant: true),
        new(SandboxAccount.UserNameWithoutClients, "qsolo", IsConsultant: false),
    ];

    public static Account? SignIn(string? login, string? password) =>
        password == SandboxAccount.Password ? Array.Find(All, account => account.Login == login) : null;
}
