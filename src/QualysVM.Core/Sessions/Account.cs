using System.Net;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Sessions;

/// <summary>Who a session is, and how it says so. With a token, the token stands as the password and there is no name.</summary>
internal sealed record Account(Authentication Authentication, NetworkCredential Credential)
{
    /// <summary>Where it is from, for an error about it: <c>-Credential</c>.</summary>
    public string Source { get; init; } = "the account";

    /// <summary>Refuses what could not be sent, or not as it is meant, before anything is.</summary>
    /// <exception cref="QualysException">Name, password or token holds what it cannot.</exception>
    public void Check()
    {
        if (Authentication == Authentication.Token)
        {
            HeaderValue.Check(Credential.Password, $"The access token of {Source}");
            return;
        }

        HeaderValue.CheckOneLine(Credential.UserName, $"The user name of {Source}");
        HeaderValue.CheckOneLine(Credential.Password, $"The password of {Source}");
        if (Authentication == Authentication.Basic)
        {
            BasicTicket.CheckName(Credential.UserName);
        }
    }

    public ISignIn SignIn(WaitClock clock) => Authentication switch
    {
        Authentication.Basic => new HeaderSignIn(new BasicTicket(Credential)),
        Authentication.Token => new HeaderSignIn(new TokenTicket(Credential)),
        _ => new CookieSignIn(Credential, clock),
    };

    /// <summary>What signs the old calls that know no cookie: <paramref name="usual"/>, unless that is a cookie.</summary>
    public ISignIn WithoutCookies(ISignIn usual) => usual is CookieSignIn cookies ? new HeaderSignIn(new BasicTicket(Credential), cookies.Refusal) : usual;

    /// <summary>The name, never the secret.</summary>
    public override string ToString() => Credential.UserName;
}
