namespace QualysVM.Host.Tour;

/// <summary>One thing to show: a sentence, and the command that shows it.</summary>
/// <param name="Sentence">What to look at.</param>
/// <param name="Command">What a user would type.</param>
/// <param name="Fails">Whether the point is the error.</param>
internal sealed record TourStop(string Sentence, string Command, bool Fails = false);
