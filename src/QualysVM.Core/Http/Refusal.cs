using QualysVM.Core.Errors;

namespace QualysVM.Core.Http;

/// <summary>What was refused once in a session is not shown again by it: repeated wrong passwords lock the account.</summary>
/// <param name="what">What was refused: <c>The password</c>.</param>
internal sealed class Refusal(string what)
{
    private volatile QualysException? remembered;

    /// <summary>Remembers why it was refused; the first time counts.</summary>
    public void Remember(QualysException error) => remembered ??= error;

    /// <summary>To be asked before it is shown.</summary>
    /// <exception cref="QualysException">It was refused before.</exception>
    public void Check()
    {
        if (remembered is { } error)
        {
            throw error.Retold($"{what} was refused before in this session and is not sent again. {error.Message}",
                "Run Connect-QualysSession again, with what is right now.", phase: CallPhase.NeverLeft);
        }
    }
}
