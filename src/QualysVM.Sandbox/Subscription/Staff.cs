namespace QualysVM.Sandbox.Subscription;

/// <summary>The logins that launch things.</summary>
internal static class Staff
{
    public static readonly string[] Logins =
        [SandboxAccount.UserName, "qsand_mk2", "qsand_jt3", "qsand_ys4", "qsand_pb5", "qsand_sv6"];
}
