namespace QualysVM.Core.Wording;

/// <summary>Stands in for an exception of somebody else's whose text holds what must not be said: its type, its place in the code, and what is left of its text.</summary>
internal sealed class ForeignException : Exception
{
    private readonly string? trace;

    private ForeignException(Exception original)
        : base(SafeText.Of($"{original.GetType().Name}: {original.Message}"), Safe(original.InnerException)) => trace = original.StackTrace;

    /// <inheritdoc/>
    public override string? StackTrace => trace;

    /// <summary>The exception itself where all that it says may be said.</summary>
    public static Exception? Safe(Exception? error) => error is null || Says(error) ? error : new ForeignException(error);

    private static bool Says(Exception error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            if (!SafeText.IsSafe(inner.Message))
            {
                return false;
            }
        }

        var all = error.ToString();
        return KnownSecrets.Mask(all) == all;
    }
}
