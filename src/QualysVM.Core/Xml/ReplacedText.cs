using QualysVM.Core.Http;

namespace QualysVM.Core.Xml;

/// <summary>Tells, once for each reply, that what it says was not always text.</summary>
internal static class ReplacedText
{
    /// <param name="observer">Hears it.</param>
    /// <param name="call">What was answered.</param>
    /// <param name="what">What the reply holds that it should not.</param>
    /// <param name="places">In how many places; with none, nothing is told.</param>
    /// <param name="instead">What was done about it.</param>
    public static void Tell(ICallObserver observer, QualysCall call, string what, int places, string instead = "each is shown as U+FFFD")
    {
        if (places > 0)
        {
            observer.Warning($"The reply to {call} holds {what} in {places} {(places == 1 ? "place" : "places")}; {instead}.");
        }
    }
}
