using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Sessions;

/// <summary>How a session proves who it is. One per session, used by many calls at once.</summary>
internal interface ISignIn
{
    /// <summary>What a call signs its request with; signs in first where that is needed.</summary>
    Task<SignInTicket> TicketAsync(HttpCaller caller, ICallObserver observer, CancellationToken token);

    /// <summary>A fresh ticket in place of one that was refused. However many calls notice together, one sign-in is made.</summary>
    Task<SignInTicket> RenewAsync(SignInTicket refused, HttpCaller caller, ICallObserver observer, CancellationToken token);

    /// <summary>Hears why a call was refused that its ticket signed, so that what is refused for good is not shown again.</summary>
    void Refused(QualysException error);

    /// <summary>Proves the credentials now.</summary>
    Task SignInAsync(QualysTransport transport, ICallObserver observer, CancellationToken token);

    /// <summary>Ends what <see cref="SignInAsync"/> began.</summary>
    Task SignOutAsync(HttpCaller caller, ICallObserver observer, CancellationToken token);
}
