using System.Globalization;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Http;

/// <summary>
/// What a header can hold: printable ASCII. A line end in a value would make headers of its own, and other characters keep a request
/// from being written at all. Every header that we set goes through here.
/// </summary>
internal static class HeaderValue
{
    /// <summary>Whether a text can be the value of a header.</summary>
    public static bool CanBe(string text) => FirstWrong(text) < 0;

    /// <summary>Sets a header.</summary>
    /// <param name="request">The request to be sent.</param>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value, which may be a secret.</param>
    /// <param name="source">Where the value is from, for the error: <c>The access token</c>.</param>
    /// <exception cref="QualysException">The value cannot stand in a header; nothing was sent.</exception>
    public static void Set(HttpRequestMessage request, string name, string value, string source)
    {
        Check(value, source);
        request.Headers.TryAddWithoutValidation(name, value);
    }

    /// <summary>Refuses a text that cannot be the value of a header. The error says where it is wrong, and never what it is.</summary>
    /// <exception cref="QualysException">The text cannot stand in a header.</exception>
    public static void Check(string text, string source)
    {
        if (FirstWrong(text) is >= 0 and var at)
        {
            throw Wrong(text, at, source);
        }
    }

    /// <summary>Refuses a text with a line end or another control character in it, which no name and no password has.</summary>
    /// <exception cref="QualysException">There is one.</exception>
    public static void CheckOneLine(string text, string source)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]))
            {
                throw Wrong(text, i, source);
            }
        }
    }

    private static int FirstWrong(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '~')
            {
                return i;
            }
        }

        return -1;
    }

    private static QualysException Wrong(string text, int at, string source)
    {
        var what = text[at] is '\r' or '\n' ? "a line end" : string.Format(CultureInfo.InvariantCulture, "the character U+{0:X4}", (int)text[at]);
        return new QualysException(QualysError.InvalidArgument,
            string.Format(CultureInfo.InvariantCulture, "{0} holds {1} at character {2} of {3}, which cannot be sent.", source, what, at + 1, text.Length))
        {
            Phase = CallPhase.NeverLeft,
            Advice = "Give the value on one line; a file that holds it may hold more than the value.",
        };
    }
}
