using QualysVM.Core.Errors;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Http;

/// <summary>
/// Keeps in mind, over all attempts of one change, whether it may have been carried out: from its first byte on, until the service has
/// answered or <see cref="ProofOfNothingDone"/> holds. Whatever ends the change in between, also Ctrl+C, is told as that.
/// </summary>
internal sealed class ChangeInFlight : IDisposable
{
    private readonly ApiAction action;
    private readonly ICallObserver observer;
    private readonly CancellationToken token;
    private readonly CancellationTokenRegistration stop;
    private volatile bool inFlight;
    private int told;

    public ChangeInFlight(ApiAction action, ICallObserver observer, CancellationToken token)
    {
        (this.action, this.observer, this.token) = (action, observer, token);
        stop = token.Register(Tell);
    }

    public bool MayHaveBeenCarriedOut => inFlight;

    private string Advice => $"Look with {action.ShownBy} whether it was carried out before you run it again. It was not sent twice.";

    /// <summary>The next step may send the first byte.</summary>
    /// <exception cref="InvalidOperationException">An attempt before may have been carried out: nobody may send this again.</exception>
    public void Leaves() => inFlight = !inFlight ? true : throw new InvalidOperationException($"The {action} must not be sent a second time.");

    /// <summary>The service has said what it did.</summary>
    public void Succeeded() => inFlight = false;

    /// <summary>An attempt failed; only proof that nothing was done lets the change be forgotten, or sent again.</summary>
    public void Failed(Exception error) => inFlight &= error is not QualysException { NotCarriedOut: true };

    /// <summary>The error for a change that may have been carried out.</summary>
    public QualysException Unknown(Exception error)
    {
        Tell(); // the stop may have ended the call before it got as far as the registration
        var known = error as QualysException;
        var why = known?.Message ?? (error is OperationCanceledException ? "It was stopped before its answer had come." : $"{error.GetType().Name}: {error.Message}");

        // A redirect keeps its name, as it is the address that must be mended first.
        var reason = known?.Reason == QualysError.RedirectRefused ? QualysError.RedirectRefused : QualysError.OutcomeUnknown;
        return new QualysException(reason, $"The {action} may have been carried out, as no answer says what became of it. {why}", error)
        {
            Code = known?.Code,
            ServiceText = known?.ServiceText,
            HttpStatus = known?.HttpStatus,
            Phase = known?.Phase ?? CallPhase.MayHaveLeft,
            Advice = reason == QualysError.OutcomeUnknown ? Advice : $"{Advice} {ErrorAdvice.For(reason)}",
        };
    }

    /// <summary>Whoever stops it does not wait for the error, so it is told now.</summary>
    private void Tell()
    {
        if (inFlight && token.IsCancellationRequested && Interlocked.Exchange(ref told, 1) == 0)
        {
            observer.Warning($"The {action} may have been carried out: it was stopped before its answer had come. {Advice}");
        }
    }

    public void Dispose() => stop.Dispose();
}
