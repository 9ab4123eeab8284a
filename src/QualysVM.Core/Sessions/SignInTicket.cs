using System.Net;
using QualysVM.Core.Http;

namespace QualysVM.Core.Sessions;

/// <summary>What one call shows the service. It hides what it holds.</summary>
internal abstract class SignInTicket
{
    /// <summary>Whether a refusal may mean that the ticket is old rather than wrong.</summary>
    public abstract bool CanBeRenewed { get; }

    public abstract void Sign(HttpRequestMessage request);

    /// <summary>Takes from a reply what the next call must show.</summary>
    public virtual void Keep(QualysReply reply)
    {
    }

    public sealed override string ToString() => GetType().Name;
}

/// <summary>Name and password with each call.</summary>
internal sealed class BasicTicket(NetworkCredential credential) : SignInTicket
{
    public override bool CanBeRenewed => false;

    public override void Sign(HttpRequestMessage request) =>
        request.Headers.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}")));
}

/// <summary>A token with each call. It is not ours to renew.</summary>
internal sealed class TokenTicket(NetworkCredential token) : SignInTicket
{
    public override bool CanBeRenewed => false;

    public override void Sign(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token.Password);
}

/// <summary>The cookies of one sign-in.</summary>
internal sealed class CookieTicket(Uri baseUri) : SignInTicket
{
    private readonly CookieContainer cookies = new();

    public override bool CanBeRenewed => true;

    public override void Sign(HttpRequestMessage request)
    {
        var header = cookies.GetCookieHeader(request.RequestUri!);
        if (header.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", header);
        }
    }

    /// <summary>The whole jar, not one name: calls set further cookies that the service wants back.</summary>
    public override void Keep(QualysReply reply)
    {
        foreach (var cookie in reply.Headers("Set-Cookie"))
        {
            try
            {
                cookies.SetCookies(new Uri(baseUri, reply.Call.Path), cookie);
            }
            catch (CookieException)
            {
                // For another server, or none at all: a proxy's. Nothing that the service wants back, and no reason to fail.
            }
        }
    }

    public bool IsEmpty => cookies.Count == 0;
}
