namespace QualysVM.Core.Http;

/// <summary>
/// Hears what happens during a call while it happens. Methods may be called from any thread;
/// the texts never hold a secret.
/// </summary>
public interface ICallObserver
{
    /// <summary>One step of the story: what was asked, what was answered, what is waited for.</summary>
    void Verbose(string text);

    /// <summary>Detail for a person who looks for a fault, redacted.</summary>
    void Debug(string text);

    /// <summary>Something the user should know although the call goes on.</summary>
    void Warning(string text);

    /// <summary>How far a wait or a transfer is.</summary>
    void Progress(CallProgress progress);
}

/// <summary>How far a wait or a transfer is.</summary>
/// <param name="Activity">What is going on.</param>
/// <param name="Status">How far it is, in words.</param>
/// <param name="SecondsRemaining">Seconds left, or -1 when nobody knows.</param>
/// <param name="PercentComplete">0 to 100, or -1 when nobody knows.</param>
/// <param name="Completed">True when there is nothing more to show.</param>
public sealed record CallProgress(string Activity, string Status, int SecondsRemaining = -1, int PercentComplete = -1, bool Completed = false);
