using System.Net;

namespace QualysVM.Core.Sessions;

/// <summary>How the module reaches the sandbox that ships with it. The name can never resolve: .example is reserved.</summary>
internal static class SandboxAccess
{
    public const string UserName = "qsand_ad1";
    public const string Password = "sandbox";

    public static Uri BaseUri { get; } = new("https://qualysapi.sandbox.example/");

    public static NetworkCredential Credential => new(UserName, Password);
}
