using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports.Files;

/// <summary>
/// Tells a report from an error. Both come with HTTP 200, and a report may be XML like an error; a report alone has a
/// Content-Disposition (recorded).
/// </summary>
internal static class FetchCheck
{
    /// <exception cref="QualysException">The reply is an error, a web page, or anything else that is not sent as a file.</exception>
    public static void IsReport(QualysReply reply)
    {
        if (reply.Header("Content-Disposition") is not null)
        {
            return;
        }

        using (ReplyDocument.Open(reply, "a file")) // throws what it is: no root element has this name
        {
        }
    }
}
