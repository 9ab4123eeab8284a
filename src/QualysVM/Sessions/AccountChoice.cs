using System.Management.Automation;
using System.Management.Automation.Host;
using System.Net;
using System.Security;
using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;

namespace QualysVM.Sessions;

/// <summary>Finds out with which account to connect: parameters first, then the environment, then a question.</summary>
internal sealed class AccountChoice(PSHost host, UnattendedSettings unattended)
{
    /// <param name="credential">What was given, or null.</param>
    /// <param name="token">What was given, or null.</param>
    /// <param name="authentication">What was asked for, or null.</param>
    /// <param name="sandbox">Whether the sandbox's own account will do.</param>
    /// <exception cref="QualysException">The parameters contradict each other, or there is no account.</exception>
    public Account Choose(PSCredential? credential, SecureString? token, Authentication? authentication, bool sandbox)
    {
        if (credential is not null && token is not null)
        {
            throw Refused("-Credential and -AccessToken exclude each other.");
        }

        if (token is not null || authentication == Authentication.Token)
        {
            return authentication is null or Authentication.Token
                ? Token(token)
                : throw Refused($"-AccessToken does not go with -Authentication {authentication}.");
        }

        var (account, source) = Plain(credential) is { } given ? (given, "-Credential")
            : sandbox ? (SandboxAccess.Credential, "the sandbox")
            : unattended.Credential() is { } set ? (set, $"the environment ({UnattendedSettings.UserName}, {UnattendedSettings.Password})")
            : (Ask(), "the prompt");
        return account.UserName.Length > 0 && account.Password.Length > 0
            ? Checked(new Account(authentication ?? Authentication.Session, account) { Source = source })
            : throw Refused("The credential holds no user name or no password.");
    }

    /// <summary>A token read from a file ends with the line end of the file, which is not of the token.</summary>
    private Account Token(SecureString? token)
    {
        var (text, source) = token is not null ? (PlainSecret.Of(token, "-AccessToken"), "-AccessToken")
            : unattended.Get(UnattendedSettings.AccessToken) is { } value ? (value, UnattendedSettings.AccessToken)
            : throw Refused($"-Authentication Token needs -AccessToken, or {UnattendedSettings.AccessToken} in the environment.");
        text = text.TrimEnd('\r', '\n');
        return text.Length > 0 ? Checked(new Account(Authentication.Token, new NetworkCredential("", text)) { Source = source }) : throw Refused($"{source} holds no token.");
    }

    private static Account Checked(Account account)
    {
        account.Check();
        return account;
    }

    private NetworkCredential Ask()
    {
        PSCredential? answer;
        try
        {
            answer = host.UI.PromptForCredential("Connect to Qualys", "The account's name and password:", "", "");
        }
        catch (Exception error) when (error is InvalidOperationException or HostException or NotImplementedException or NotSupportedException)
        {
            throw Refused("No account was given and nobody can be asked here.");
        }

        return Plain(answer) ?? throw Refused("No account was given.");
    }

    /// <summary>Not PSCredential.GetNetworkCredential, which takes what follows an @ for a domain: Qualys has names like user@123.</summary>
    private static NetworkCredential? Plain(PSCredential? credential) =>
        credential is null ? null : new NetworkCredential(credential.UserName.TrimStart('\\'), PlainSecret.Of(credential.Password, "the credential"));

    private static QualysException Refused(string message) => new(QualysError.InvalidArgument, message)
    {
        Advice = $"Give -Credential, or -AccessToken; or set {UnattendedSettings.UserName} and {UnattendedSettings.Password} in the environment.",
    };
}
