using QualysVM.Core.Wording;

namespace QualysVM.Core.Errors;

/// <summary>
/// A call to Qualys that did not succeed: <see cref="Reason"/> says why, <see cref="Advice"/> what to do,
/// and the service's own code and text are kept where it gave any. Whatever text it is given, it says only what may be said.
/// </summary>
public sealed class QualysException : Exception
{
    /// <summary>Makes the error for a reason.</summary>
    /// <param name="reason">Why the call failed.</param>
    /// <param name="message">What happened, with the values concerned; never a secret.</param>
    /// <param name="inner">The error underneath, if any.</param>
    public QualysException(QualysError reason, string message, Exception? inner = null)
        : base(SafeText.Of(message), ForeignException.Safe(inner)) => Reason = reason;

    /// <summary>Why the call failed.</summary>
    public QualysError Reason { get; }

    /// <summary>The service's code (such as 1905), or null where it gave none.</summary>
    public int? Code { get; init; }

    /// <summary>The service's own words, or null where it gave none.</summary>
    public string? ServiceText { get; init => field = value is null ? null : SafeText.Of(value); }

    /// <summary>The HTTP status of the reply, or null when there was none.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>How long the service asks to wait before the call is made again, or null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How far the call had come.</summary>
    internal CallPhase Phase { get; init; }

    /// <summary>
    /// True when the service certainly did not carry the call out: it refused it in so many words, or no connection was made.
    /// Only then may a change be sent again.
    /// </summary>
    public bool NotCarriedOut => ProofOfNothingDone.Holds(Phase, Code);

    /// <summary>True when waiting cannot help, whatever the reason says otherwise.</summary>
    internal bool IsFinal { get; init; }

    /// <summary>The same error in other words, with this one inside, and with other advice where there is any.</summary>
    internal QualysException Retold(string message, string? advice = null, CallPhase? phase = null) => new(Reason, message, this)
    {
        Code = Code,
        ServiceText = ServiceText,
        HttpStatus = HttpStatus,
        RetryAfter = RetryAfter,
        Phase = phase ?? Phase,
        IsFinal = IsFinal,
        Advice = advice ?? Advice,
    };

    /// <summary>What to do about it, in one or two sentences.</summary>
    public string Advice { get => field ?? ErrorAdvice.For(Reason); init => field = SafeText.Of(value); }
}
