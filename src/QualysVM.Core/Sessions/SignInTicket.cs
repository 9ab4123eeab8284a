using System.Net;
using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Sessions;

/// <summary>What one call shows the service. It hides what it holds.</summary>
internal abstract class SignInTicket
{
    /// <summary>Whether a refusal may mean that the ticket is old rather than wrong.</summary>
    public abstract bool CanBeRenewed { get; }

    public abstract void Sign(HttpRequestMessage request);

    /// <summary>Takes from a good reply what the next call must show.</summary>
    public virtual void Keep(QualysReply reply)
    {
    }

    public sealed override string ToString() => GetType().Name;
}

/// <summary>Name and password with each call.</summary>
internal sealed class BasicTicket(NetworkCredential credential) : SignInTicket
{
    public override bool CanBeRenewed => false;

    public override void Sign(HttpRequestMessage request)
    {
        CheckName(credential.UserName);
        HeaderValue.Set(request, "Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}")), "The credential");
    }

    /// <summary>A basic sign-in ends the name at the first colon: what follows would be taken for the beginning of the password.</summary>
    /// <exception cref="QualysException">The name holds a colon.</exception>
    public static void CheckName(string name)
    {
        if (name.Contains(':'))
        {
            throw new QualysException(QualysError.InvalidArgument, $"The user name '{name}' holds a colon, which the basic sign-in cannot send.")
            {
                Phase = CallPhase.NeverLeft,
                Advice = "Check the user name. Connect-QualysSession -Authentication Session can send it; report templates and Basic sessions cannot.",
            };
        }
    }
}

/// <summary>A token with each call. It is not ours to renew.</summary>
internal sealed class TokenTicket(NetworkCredential token) : SignInTicket
{
    public override bool CanBeRenewed => false;

    public override void Sign(HttpRequestMessage request) => HeaderValue.Set(request, "Authorization", "Bearer " + token.Password, "The access token");
}
