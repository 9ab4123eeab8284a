using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Sessions;

/// <summary>The same header with each call, basic or bearer: nothing to begin, nothing to end.</summary>
internal sealed class HeaderSignIn(SignInTicket ticket, Refusal? shared = null) : ISignIn
{
    /// <summary>The account cannot be used with the API at all; the other codes of denied access are about one call.</summary>
    private const int AccountBlocked = 2011;

    /// <summary>A password is one, whichever way it is shown.</summary>
    private readonly Refusal refusal = shared ?? new Refusal("What signs the calls");

    public Task<SignInTicket> TicketAsync(HttpCaller caller, ICallObserver observer, CancellationToken token)
    {
        refusal.Check();
        return Task.FromResult(ticket);
    }

    public Task<SignInTicket> RenewAsync(SignInTicket refused, HttpCaller caller, ICallObserver observer, CancellationToken token) => Task.FromResult(ticket);

    public void Refused(QualysException error)
    {
        if (error.Reason is QualysError.AuthenticationFailed or QualysError.AccountNotUsable || error.Code == AccountBlocked)
        {
            refusal.Remember(error);
        }
    }

    /// <summary>
    /// Asks for the service's own version, the cheapest call there is. Only a refusal in the service's own words counts: a server
    /// without that call, or a firewall before it, says nothing about the credentials.
    /// </summary>
    public async Task SignInAsync(QualysTransport transport, ICallObserver observer, CancellationToken token)
    {
        try
        {
            await transport.SendAsync(new QualysCall(ApiActions.About, ApiActions.About.Newest, []), static reply => { ReplyDocument.Open(reply, "ABOUT").Dispose(); return true; },
                observer, token).ConfigureAwait(false);
        }
        catch (QualysException error) when (error.Reason is QualysError.UnexpectedHttpStatus or QualysError.UnexpectedReply or QualysError.RedirectRefused
            or QualysError.AccessDenied && error.Code is null)
        {
            observer.Warning($"The credentials could not be tried before the first call: {error.Message}");
        }
    }

    public Task SignOutAsync(HttpCaller caller, ICallObserver observer, CancellationToken token) => Task.CompletedTask;
}
