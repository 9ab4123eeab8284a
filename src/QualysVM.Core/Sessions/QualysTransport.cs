using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Limits;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Sessions;

/// <summary>
/// The request pipeline: resilience around (sign → send → check). Inside the check the reply is opened as what it should be,
/// so an error that hides behind HTTP 200 is met here, where it may still be repeated.
/// </summary>
internal sealed class QualysTransport(HttpCaller caller, ISignIn signIn, ISignIn withoutCookies, LimitGate gate, LimitBoard board, IResilience resilience) : IDisposable
{
    /// <summary>Makes a call and opens its reply.</summary>
    /// <param name="call">What to send.</param>
    /// <param name="open">Takes the reply over and turns it into what the caller wants, or throws what is wrong with it.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="token">Ends the call.</param>
    /// <exception cref="QualysException">The call failed.</exception>
    public Task<T> SendAsync<T>(QualysCall call, Func<QualysReply, T> open, ICallObserver observer, CancellationToken token) =>
        SendAsync(call, reply => Task.FromResult(open(reply)), observer, token);

    /// <summary>Makes a call and works through its reply; a reply that breaks off meanwhile is a failed attempt too.</summary>
    /// <param name="call">What to send.</param>
    /// <param name="open">Takes the reply over and turns it into what the caller wants, or throws what is wrong with it.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="token">Ends the call.</param>
    /// <exception cref="QualysException">The call failed.</exception>
    public async Task<T> SendAsync<T>(QualysCall call, Func<QualysReply, Task<T>> open, ICallObserver observer, CancellationToken token)
    {
        using var change = call.Action.Changes ? new ChangeInFlight(call.Action, observer, token) : null;
        var renewal = new Renewal();
        try
        {
            return await resilience.ExecuteAsync(call, attempt => AttemptAsync(call, open, change, renewal, observer, attempt), observer, token).ConfigureAwait(false);
        }
        catch (Exception error) when (change is { MayHaveBeenCarriedOut: true })
        {
            throw change.Unknown(error);
        }
    }

    /// <summary>Signs in now, so that wrong credentials show before the first real call.</summary>
    public Task SignInAsync(ICallObserver observer, CancellationToken token) => signIn.SignInAsync(this, observer, token);

    /// <summary>Gets a ticket, with a sign-in if there is none yet.</summary>
    internal Task<SignInTicket> TicketAsync(ICallObserver observer, CancellationToken token)
    {
        var call = new QualysCall(ApiActions.SignIn, ApiActions.SignIn.Newest, []);
        return resilience.ExecuteAsync(call, attempt => signIn.TicketAsync(caller, observer, attempt), observer, token);
    }

    /// <summary>Signs out, where there is anything to sign out from.</summary>
    public Task SignOutAsync(ICallObserver observer, CancellationToken token) => signIn.SignOutAsync(caller, observer, token);

    private async Task<T> AttemptAsync<T>(QualysCall call, Func<QualysReply, Task<T>> open, ChangeInFlight? change, Renewal renewal,
        ICallObserver observer, CancellationToken token)
    {
        var signer = SignerOf(call, observer);
        var ticket = await signer.TicketAsync(caller, observer, token).ConfigureAwait(false);
        try
        {
            return await SendInTurnAsync(call, open, ticket, change, observer, token).ConfigureAwait(false);
        }
        catch (QualysException error) when (error.Reason == QualysError.AuthenticationFailed && ticket.CanBeRenewed && renewal.IsLeft
            && change is not { MayHaveBeenCarriedOut: true })
        {
            // A dead session is answered like a wrong password. Sign in again once; a second refusal is final.
            renewal.IsLeft = false;
            observer.Verbose("The session is no longer valid; signing in again.");
            var fresh = await signer.RenewAsync(ticket, caller, observer, token).ConfigureAwait(false);
            return await SendInTurnAsync(call, open, fresh, change, observer, token).ConfigureAwait(false);
        }
        catch (QualysException error)
        {
            signer.Refused(error);
            throw;
        }
    }

    private ISignIn SignerOf(QualysCall call, ICallObserver observer)
    {
        if (call.Action.TakesCookies || signIn == withoutCookies)
        {
            return signIn;
        }

        observer.Verbose($"The {call.Action} knows no session cookie; this call carries name and password (basic sign-in).");
        return withoutCookies;
    }

    /// <summary>A list that feeds this call counts at the service as long as it is read: to wait for its end would be to wait for oneself.</summary>
    private async Task<T> SendInTurnAsync<T>(QualysCall call, Func<QualysReply, Task<T>> open, SignInTicket ticket, ChangeInFlight? change,
        ICallObserver observer, CancellationToken token)
    {
        var own = gate.HeldBy(call.Action.Title, call.Caller);
        try
        {
            return await SendOnceAsync(call, open, ticket, change, observer, token).ConfigureAwait(false);
        }
        catch (QualysException error) when (error is { Reason: QualysError.ConcurrencyLimitExceeded, IsFinal: false } && call.Action.Metered
            && (error.NotCarriedOut || !call.Action.Changes))
        {
            if (!await gate.MakeRoomAsync(call.Action.Title, own, token).ConfigureAwait(false))
            {
                throw;
            }

            observer.Verbose($"{error.Message} A list of the same pipeline was in the way; it has been read to its end. Sending again.");
            return await SendOnceAsync(call, open, ticket, change, observer, token).ConfigureAwait(false);
        }
    }

    private async Task<T> SendOnceAsync<T>(QualysCall call, Func<QualysReply, Task<T>> open, SignInTicket ticket, ChangeInFlight? change,
        ICallObserver observer, CancellationToken token)
    {
        var place = await EnterAsync(call, observer, token).ConfigureAwait(false);
        QualysReply reply;
        try
        {
            reply = await caller.SendAsync(call, ticket.Sign, observer, token, place, change is null ? null : change.Leaves).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            place?.Dispose();
            change?.Failed(error);
            throw;
        }

        try
        {
            Note(reply);
            ReplyCheck.Status(reply);
            ticket.Keep(reply); // a refusal, a redirect or somebody's error page has no say in it
            var result = await open(reply).ConfigureAwait(false);
            change?.Succeeded();
            return result;
        }
        catch (Exception error)
        {
            reply.Dispose();
            change?.Failed(error);
            throw;
        }
    }

    private async Task<Place?> EnterAsync(QualysCall call, ICallObserver observer, CancellationToken token)
    {
        if (!call.Action.Metered)
        {
            return null;
        }

        var entering = gate.EnterAsync(call.Action.Title, call.Caller, token);
        if (!entering.IsCompleted)
        {
            observer.Verbose($"As many calls of the {call.Action} run as Qualys allows at once; waiting until one has finished.");
        }

        return await entering.ConfigureAwait(false);
    }

    private void Note(QualysReply reply)
    {
        if (reply.Call.Action.Metered && LimitHeaders.Read(reply, DateTimeOffset.UtcNow) is { } limit)
        {
            board.Note(limit);
            if (limit.ConcurrencyLimit is { } places)
            {
                gate.Allow(limit.Api, places);
            }
        }
    }

    public void Dispose() => caller.Dispose();

    /// <summary>The one new sign-in that a call may cost, however often it is sent.</summary>
    private sealed class Renewal
    {
        public bool IsLeft { get; set; } = true;
    }
}
