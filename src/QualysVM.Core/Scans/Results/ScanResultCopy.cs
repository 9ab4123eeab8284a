using System.Globalization;
using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Results;

/// <summary>
/// Copies results as the service sends them, and looks at the end whether they are whole: by the length that was announced, by the
/// bracket that ends the JSON, by the quotes of the CSV, of which each cell has two.
/// </summary>
internal sealed class ScanResultCopy
{
    private const int BetweenReports = 256 * 1024;
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly char[] chars;
    private readonly ScanResultQuery query;
    private readonly QualysReply reply;
    private readonly Encoding encoding;
    private readonly Decoder decoder;
    private readonly CountingFallback unreadable;
    private readonly ICallObserver observer;
    private byte last;
    private bool insideQuotes;

    public ScanResultCopy(ScanResultQuery query, QualysReply reply, Encoding encoding, ICallObserver observer)
    {
        (this.query, this.reply, this.encoding, this.observer) = (query, reply, encoding, observer);
        (var counting, unreadable) = CountingFallback.In(encoding);
        decoder = counting.GetDecoder();
        chars = new char[counting.GetMaxCharCount(buffer.Length)];
    }

    public void To(Stream target)
    {
        reply.Body.Part = ReplyPart.File;
        var announced = reply.AnnouncedLength;
        var activity = $"Results of {query.Ref}";
        long copied = 0, reported = 0;
        try
        {
            for (int read; (read = reply.Body.Read(buffer, 0, buffer.Length)) > 0; copied += read)
            {
                target.Write(buffer, 0, read);
                Look(read);
                if (copied - reported >= BetweenReports)
                {
                    reported = copied;
                    observer.Progress(new CallProgress(activity, string.Format(CultureInfo.InvariantCulture, "{0:N0} bytes", copied), PercentComplete: announced is > 0 ? (int)Math.Min(100, copied * 100 / announced.Value) : -1));
                }
            }

            target.Flush();
        }
        finally
        {
            if (reported > 0)
            {
                observer.Progress(new CallProgress(activity, "Done", Completed: true));
            }
        }

        if (announced is { } length && length != copied)
        {
            throw Cut($"after {copied} of {length} bytes");
        }

        if (ScanResultFormat.IsJson(query.Format) ? last != ']' : insideQuotes)
        {
            throw Cut($"after {copied} bytes, inside {(insideQuotes ? "a cell" : "the array")}");
        }

        decoder.GetChars(buffer, 0, 0, chars, 0, flush: true);
        ReplacedText.Tell(observer, reply.Call, $"bytes that are not {encoding.WebName.ToUpperInvariant()}", unreadable.Count, "they are saved as they came");
    }

    private void Look(int count)
    {
        decoder.GetChars(buffer, 0, count, chars, 0, flush: false);
        for (var i = 0; i < count; i++)
        {
            last = buffer[i] > ' ' ? buffer[i] : last;
            insideQuotes ^= buffer[i] == '"';
        }
    }

    private QualysException Cut(string where) =>
        new(QualysError.ReplyCutOff, $"The reply to {reply.Call} ends {where}: it was cut off.") { HttpStatus = reply.Status };
}
