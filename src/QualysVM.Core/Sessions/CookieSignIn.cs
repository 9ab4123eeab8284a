using System.Net;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Sessions;

/// <summary>
/// The service's own session: a sign-in gives cookies, a sign-out ends them. A refused sign-in is never tried again:
/// repeated wrong passwords lock the account. For the same reason a session that is refused as soon as it has been renewed is not
/// renewed once more: something ends it each time, and each time costs a sign-in.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to release.")]
internal sealed class CookieSignIn(NetworkCredential credential, WaitClock clock) : ISignIn
{
    /// <summary>Longer than any command takes for its first calls, shorter than any service lets a session live.</summary>
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private volatile CookieTicket? current;
    private volatile bool ended;
    private TimeSpan? renewed;

    /// <summary>That the password was refused, by whatever call showed it.</summary>
    public Refusal Refusal { get; } = new("The password");

    public async Task<SignInTicket> TicketAsync(HttpCaller caller, ICallObserver observer, CancellationToken token) =>
        current ?? await ReplaceAsync(null, caller, observer, token).ConfigureAwait(false);

    public Task<SignInTicket> RenewAsync(SignInTicket refused, HttpCaller caller, ICallObserver observer, CancellationToken token) =>
        ReplaceAsync(refused, caller, observer, token);

    /// <summary>A refused cookie says nothing about the password; a sign-in does, and remembers it.</summary>
    public void Refused(QualysException error)
    {
    }

    /// <summary>A ticket is only given out after a sign-in, so asking for one is all it takes.</summary>
    public Task SignInAsync(QualysTransport transport, ICallObserver observer, CancellationToken token) =>
        transport.TicketAsync(observer, token);

    public async Task SignOutAsync(HttpCaller caller, ICallObserver observer, CancellationToken token)
    {
        ended = true;
        if (Interlocked.Exchange(ref current, null) is not { } ticket)
        {
            return;
        }

        var call = new QualysCall(ApiActions.SignOut, ApiActions.SignOut.Newest, []);
        using var reply = await caller.SendAsync(call, ticket.Sign, observer, token).ConfigureAwait(false);
        // Reading blocks, and where many sessions are left at once one that says nothing must not keep the others' threads.
        await Task.Factory.StartNew(() => Answered(reply), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
    }

    private static void Answered(QualysReply reply)
    {
        ReplyCheck.Status(reply);
        _ = ReplyDocument.ReadSimpleReturn(reply);
    }

    private async Task<SignInTicket> ReplaceAsync(SignInTicket? old, HttpCaller caller, ICallObserver observer, CancellationToken token)
    {
        await oneAtATime.WaitAsync(token).ConfigureAwait(false);
        try
        {
            if (current is { } ticket && ticket != old)
            {
                return ticket; // another call was quicker
            }

            if (ended)
            {
                // A call that was under way while somebody signed out: a new sign-in would be one that nobody ends.
                throw new QualysException(QualysError.SessionClosed, "The session was disconnected while the call was under way.");
            }

            Refusal.Check();
            CheckRenewal();
            current = await LogInOnceAsync(caller, observer, token).ConfigureAwait(false);
            renewed = old is null ? null : clock.Now;
            return current;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private void CheckRenewal()
    {
        if (clock.Now - renewed < BetweenRenewals)
        {
            throw new QualysException(QualysError.AuthenticationFailed,
                "The session was refused again less than a minute after it had been renewed, so it is not renewed once more.")
            {
                Phase = CallPhase.NeverLeft,
                Advice = "Something ends the session each time: another sign-in of the same account, or a proxy that loses cookies. Connect-QualysSession -Authentication Basic needs no session.",
            };
        }
    }

    private async Task<CookieTicket> LogInOnceAsync(HttpCaller caller, ICallObserver observer, CancellationToken token)
    {
        try
        {
            return await LogInAsync(caller, observer, token).ConfigureAwait(false);
        }
        catch (QualysException error) when (error.Reason is QualysError.AuthenticationFailed or QualysError.AccountNotUsable
            || error is { Reason: QualysError.AccessDenied, Code: not null })
        {
            // A 403 without a word of the service is a firewall's: it may pass, and nobody has looked at the password.
            Refusal.Remember(error);
            throw;
        }
    }

    private async Task<CookieTicket> LogInAsync(HttpCaller caller, ICallObserver observer, CancellationToken token)
    {
        var call = new QualysCall(ApiActions.SignIn, ApiActions.SignIn.Newest, new FormFields().Add("username", credential.UserName).Add("password", credential.Password));
        using var reply = await caller.SendAsync(call, static _ => { }, observer, token).ConfigureAwait(false);
        ReplyCheck.Status(reply);
        var answer = ReplyDocument.ReadSimpleReturn(reply);
        var ticket = new CookieTicket(caller.BaseUri);
        ticket.Begin(reply);
        return ticket.IsEmpty
            ? throw new QualysException(QualysError.UnexpectedReply, $"The sign-in was answered with '{answer.Text}' but without a session cookie.")
            : ticket;
    }
}
