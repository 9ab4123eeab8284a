using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports.Files;

/// <summary>
/// Tells a report from an error. Both come with HTTP 200, and a report may be XML like an error. A report alone has a Content-Disposition
/// (recorded); but whatever stands between us and the service can put one on its own page, so the file must also begin as its format does.
/// </summary>
internal static class FetchCheck
{
    /// <exception cref="QualysException">The reply is an error, a web page, or anything else that is no file of the format that it is named by.</exception>
    public static void IsReport(QualysReply reply)
    {
        if (reply.Header("Content-Disposition") is not { } disposition)
        {
            using (ReplyDocument.Open(reply, "a file")) // throws what it is: no root element has this name
            {
            }

            return;
        }

        var beginning = new FileBeginning(Disposition.FileName(disposition), ReplyCheck.First(reply));
        if (beginning.IsAnError)
        {
            using (ReplyDocument.Open(reply, "a file"))
            {
            }
        }

        if (!beginning.FitsItsName)
        {
            throw beginning.MayGoOn && reply.Body.Ended
                ? new QualysException(QualysError.ReplyCutOff, $"The reply to {reply.Call} ends after {reply.Body.BytesRead} bytes: it was cut off.") { HttpStatus = reply.Status }
                : new QualysException(QualysError.UnexpectedReply, $"{reply.Call} was answered with a file that does not begin as its format does.") { HttpStatus = reply.Status };
        }
    }
}
