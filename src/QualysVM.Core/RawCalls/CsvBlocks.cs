using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.RawCalls;

/// <summary>
/// CSV between marker lines: a header, the rows, and a footer that says Finished or warns that the list is cut (recorded). A block that begins and
/// does not end was cut on its way.
/// </summary>
internal static class CsvBlocks
{
    /// <summary>What the first marker begins with.</summary>
    public const string Begin = "----BEGIN_RESPONSE_";

    private const string End = "----END_RESPONSE_";

    /// <exception cref="QualysException">A block has no end.</exception>
    public static void Check(QualysReply reply, Stream content, Encoding encoding, ICallObserver observer)
    {
        var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 16 * 1024, leaveOpen: true);
        var (open, isCut) = ((string?)null, false);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Begin, StringComparison.Ordinal))
            {
                open = line.Substring(Begin.Length).TrimEnd();
            }
            else if (line.StartsWith(End, StringComparison.Ordinal))
            {
                open = null;
            }

            isCut |= open?.StartsWith("FOOTER", StringComparison.Ordinal) == true && line.StartsWith("\"1980\"", StringComparison.Ordinal);
        }

        if (open is not null)
        {
            throw new QualysException(QualysError.ReplyCutOff, $"The reply to {reply.Call} ends inside its {open}: it was cut off.") { HttpStatus = reply.Status };
        }

        if (isCut)
        {
            observer.Warning($"The reply to {reply.Call} is not the whole list: Qualys holds more records. Its footer names the address of the next.");
        }
    }
}
