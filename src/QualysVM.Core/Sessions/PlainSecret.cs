using System.Net;
using System.Security;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Sessions;

/// <summary>A secret as it is sent. The framework ends it at a NUL without a word: what is sent would be another secret.</summary>
internal static class PlainSecret
{
    /// <param name="secret">The secret.</param>
    /// <param name="source">Where it is from, for the error: <c>-AccessToken</c>.</param>
    /// <exception cref="QualysException">It holds a NUL; nothing was sent.</exception>
    public static string Of(SecureString secret, string source)
    {
        var text = new NetworkCredential("", secret).Password;
        return text.Length == secret.Length ? text
            : throw new QualysException(QualysError.InvalidArgument,
                $"The secret of {source} holds the character U+0000 at character {text.Length + 1} of {secret.Length}, which cannot be sent.")
            {
                Phase = CallPhase.NeverLeft,
            };
    }
}
