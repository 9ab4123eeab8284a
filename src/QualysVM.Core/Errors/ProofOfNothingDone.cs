namespace QualysVM.Core.Errors;

/// <summary>
/// The one rule about what proves that a call was not carried out: nothing of it ever left, or the service itself refused it, in a whole
/// and well-formed answer, with a code that says so. An HTTP status proves nothing (proxies give them too), nor does a socket's error
/// (a connection can end with any of them after the request has arrived), nor does a refusal that broke off.
/// </summary>
internal static class ProofOfNothingDone
{
    /// <param name="phase">How far the call had come.</param>
    /// <param name="code">The service's code, where one has been read.</param>
    public static bool Holds(CallPhase phase, int? code) => phase switch
    {
        CallPhase.NeverLeft or CallPhase.Refused => true,
        CallPhase.AnsweredWhole => code is { } number && ServiceCodes.SaysThatNothingWasDone(number),
        _ => false,
    };
}
