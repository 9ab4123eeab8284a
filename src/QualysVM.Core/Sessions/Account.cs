using System.Net;

namespace QualysVM.Core.Sessions;

/// <summary>Who a session is, and how it says so. With a token, the token stands as the password and there is no name.</summary>
internal sealed record Account(Authentication Authentication, NetworkCredential Credential)
{
    public ISignIn SignIn() => Authentication switch
    {
        Authentication.Basic => new HeaderSignIn(new BasicTicket(Credential)),
        Authentication.Token => new HeaderSignIn(new TokenTicket(Credential)),
        _ => new CookieSignIn(Credential),
    };

    /// <summary>What signs the old calls that know no cookie: <paramref name="usual"/>, unless that is a cookie.</summary>
    public ISignIn WithoutCookies(ISignIn usual) => usual is CookieSignIn ? new HeaderSignIn(new BasicTicket(Credential)) : usual;

    /// <summary>The name, never the secret.</summary>
    public override string ToString() => Credential.UserName;
}
