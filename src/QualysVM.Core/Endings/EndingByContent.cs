using System.Text;
using System.Text.RegularExpressions;

namespace QualysVM.Core.Endings;

/// <summary>Finds out from its beginning what a file is, and then whether it ends as that does.</summary>
/// <param name="endIsProven">Whether the transfer proves the end, by an announced length, a check sum or a last chunk.</param>
internal sealed class EndingByContent(bool endIsProven) : FileEnding
{
    private const int LookedAt = 1024;

    /// <summary>Byte order marks, as they look byte by byte, and blanks.</summary>
    private static readonly char[] BeforeAnything = ['\xEF', '\xBB', '\xBF', '\xFE', '\xFF', '\0', ' ', '\t', '\r', '\n'];
    private static readonly Encoding Bytes = Encoding.GetEncoding("ISO-8859-1");
    private static readonly Regex HeaderLine = new(@"^(?:MIME-Version|From|To|Subject|Date|Content-[A-Za-z-]+|X-[A-Za-z-]+)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private byte[] beginning = [];
    private FileEnding? found;

    public override string Format => Known.Format;

    public override bool IsReached => Known.IsReached;

    private FileEnding Known => found ??= Find();

    /// <summary>What a file is that begins so.</summary>
    public static string FormatOf(byte[] bytes, int from, int count)
    {
        var ending = new EndingByContent(endIsProven: false);
        ending.See(bytes, from, count);
        return ending.Format;
    }

    public override void See(byte[] bytes, int from, int count)
    {
        if (found is not null)
        {
            found.See(bytes, from, count);
            return;
        }

        var longer = new byte[beginning.Length + count];
        Buffer.BlockCopy(beginning, 0, longer, 0, beginning.Length);
        Buffer.BlockCopy(bytes, from, longer, beginning.Length, count);
        beginning = longer;
        if (beginning.Length >= LookedAt)
        {
            found = Find();
        }
    }

    private FileEnding Find()
    {
        var ending = Of(Bytes.GetString(beginning, 0, Math.Min(beginning.Length, LookedAt)));
        ending.See(beginning, 0, beginning.Length);
        beginning = [];
        return ending;
    }

    private FileEnding Of(string text)
    {
        var first = text.TrimStart(BeforeAnything);
        return first.StartsWith("%PDF", StringComparison.Ordinal) ? new PdfEnding()
            : first.StartsWith("PK\x3\x4", StringComparison.Ordinal) || first.StartsWith("PK\x5\x6", StringComparison.Ordinal) ? new ZipEnding()
            : HtmlEnding.Begins(first) ? new HtmlEnding()
            : first.StartsWith("<", StringComparison.Ordinal) ? new XmlEnding()
            : first.StartsWith("{", StringComparison.Ordinal) || first.StartsWith("[", StringComparison.Ordinal) ? new JsonEnding()
            : HeaderLine.IsMatch(first) ? new MultipartEnding()
            : endIsProven ? new AnyEnding()
            : new QuotesEnding();
    }
}
