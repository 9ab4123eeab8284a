using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Resilience;

/// <summary>The one rule about what is sent again.</summary>
internal static class RetryRule
{
    /// <summary>
    /// The service refused the call at a limit, so nothing was done and waiting helps. 1920 and a bare 409 are limits too,
    /// but only those that prove that nothing was done let a change be sent again.
    /// </summary>
    public static bool IsLimit(QualysCall call, QualysException error) =>
        error.Reason is QualysError.RateLimitExceeded or QualysError.ConcurrencyLimitExceeded
        && !error.IsFinal && (error.NotCarriedOut || !call.Action.Changes);

    /// <summary>
    /// A fault that may pass. A change is sent again only when no connection was made, so it cannot have been carried out.
    /// A refusal of credentials, of a value or of access never passes.
    /// </summary>
    public static bool MayPass(QualysCall call, QualysException error) => call.Action.Changes
        ? error is { Reason: QualysError.ConnectionFailed, NotCarriedOut: true }
        : error.Reason is QualysError.ConnectionFailed or QualysError.Timeout or QualysError.ReplyCutOff or QualysError.EmptyReply
            or QualysError.ServiceUnavailable or QualysError.ServiceFailure or QualysError.RequestInProgress;
}
