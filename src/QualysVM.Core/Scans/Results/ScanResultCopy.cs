using System.Globalization;
using System.Text;
using QualysVM.Core.Endings;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Results;

/// <summary>
/// Copies results as the service sends them, and looks at the end whether they are whole: JSON by its last bracket; CSV, which has no end
/// of its own, by the transfer, or by its quotes where that proves nothing.
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
    private readonly FileEnding ending;

    public ScanResultCopy(ScanResultQuery query, QualysReply reply, Encoding encoding, ICallObserver observer)
    {
        (this.query, this.reply, this.encoding, this.observer) = (query, reply, encoding, observer);
        (var counting, unreadable) = CountingFallback.In(encoding);
        decoder = counting.GetDecoder();
        ending = ScanResultFormat.IsJson(query.Format) ? new JsonEnding() : reply.Body.EndIsProven ? new AnyEnding() : new QuotesEnding();
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
                decoder.GetChars(buffer, 0, read, chars, 0, flush: false);
                ending.See(buffer, 0, read);
                if (copied - reported >= BetweenReports)
                {
                    reported = copied;
                    observer.Progress(new CallProgress(activity, string.Format(CultureInfo.InvariantCulture, "{0:N0} bytes", copied),
                        PercentComplete: announced is > 0 ? (int)Math.Min(100, copied * 100 / announced.Value) : -1));
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

        if (ending is JsonEnding { IsBroken: true })
        {
            throw new QualysException(QualysError.MalformedReply, $"The reply to {reply.Call} is no JSON: something stands where nothing may, or behind its end.")
            {
                HttpStatus = reply.Status,
            };
        }

        if (!ending.IsReached)
        {
            throw new QualysException(QualysError.ReplyCutOff,
                $"The reply to {reply.Call} ends after {copied} bytes, inside {(ending is JsonEnding ? "the array" : "a cell")}: it was cut off.")
            {
                HttpStatus = reply.Status,
            };
        }

        decoder.GetChars(buffer, 0, 0, chars, 0, flush: true);
        ReplacedText.Tell(observer, reply.Call, $"bytes that are not {encoding.WebName.ToUpperInvariant()}", unreadable.Count, "they are saved as they came");
    }
}
