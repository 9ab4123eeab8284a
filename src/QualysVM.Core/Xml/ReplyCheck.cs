using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Xml;

/// <summary>Looks at a reply before anybody reads it: an error is an error whatever its HTTP status.</summary>
internal static class ReplyCheck
{
    /// <summary>Throws unless the status is 200. The body then says why.</summary>
    /// <exception cref="QualysException">Any other status.</exception>
    public static void Status(QualysReply reply)
    {
        // 201 to 299 too say that this is not, or not all of, what the service documents.
        if (reply.Status == 200)
        {
            return;
        }

        if (reply.Status is >= 300 and < 400)
        {
            throw new QualysException(QualysError.RedirectRefused,
                $"{reply.Call} was redirected (HTTP {reply.Status}) to {(reply.Location is { } target ? Redaction.Describe(target) : "nowhere")}, which is not followed.")
            {
                HttpStatus = reply.Status,
                Phase = CallPhase.AnsweredInPart,
            };
        }

        QualysException? unreadable = null;
        try
        {
            throw reply.Call.Content?.Refusal?.Invoke(reply) ?? Unsaid(reply);
        }
        catch (QualysException error) when (error is { Code: null, Phase: not (CallPhase.Refused or CallPhase.AnsweredWhole) })
        {
            unreadable = error;
        }

        var saw = unreadable?.Reason == QualysError.HtmlReply ? " and a web page" : reply.Body.Overran ? $". {unreadable?.Message.TrimEnd('.')}" : "";
        throw new QualysException(
            ServiceCodes.ReasonForStatus(reply.Status),
            string.Format(CultureInfo.InvariantCulture, "{0} was answered with HTTP {1}{2}.", reply.Call, reply.Status, saw),
            unreadable)
        {
            HttpStatus = reply.Status,
            RetryAfter = reply.RetryAfter,
            Phase = CallPhase.AnsweredInPart,
        };
    }

    /// <summary>The error of an answer that names none, as far as it can be read; the service's own is thrown.</summary>
    private static QualysException Unsaid(QualysReply reply) =>
        new(QualysError.UnexpectedReply, $"{reply.Call} was answered with '{ReplyDocument.ReadSimpleReturn(reply).Text}'.");

    /// <summary>
    /// Throws when the body is empty or is a web page, and steps over what some servers put before the XML declaration.
    /// </summary>
    /// <returns>What the document begins with.</returns>
    public static Prolog Beginning(QualysReply reply)
    {
        NotNothing(reply);
        var prolog = Prolog.StepOver(reply);
        var text = prolog.Text;
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            throw new QualysException(QualysError.HtmlReply, $"{reply.Call} was answered with a web page (HTTP {reply.Status}{Title(text)}) instead of Qualys' XML.")
            {
                HttpStatus = reply.Status,
            };
        }

        if (text.Length > 0 && text[0] != '<')
        {
            throw new QualysException(QualysError.MalformedReply, $"{reply.Call} was answered with HTTP {reply.Status} and a text that is not XML.") { HttpStatus = reply.Status };
        }

        return prolog;
    }

    /// <summary>
    /// Throws when the body is empty, an error or a web page where CSV or JSON was asked for. The media type does not tell
    /// (JSON comes as text/html too), the first character does: of these, only XML and HTML begin with an angle bracket.
    /// </summary>
    /// <returns>What the content begins with.</returns>
    public static Prolog Content(QualysReply reply, string expected)
    {
        NotNothing(reply);
        var prolog = Prolog.LookAt(reply);
        if (prolog.Text.Length == 0)
        {
            throw new QualysException(QualysError.EmptyReply, $"{reply.Call} was answered with HTTP {reply.Status} and blanks.") { HttpStatus = reply.Status };
        }

        if (prolog.Text[0] == '<')
        {
            using var other = ReplyDocument.Open(reply, expected); // throws what it is: no root element has this name
        }

        return prolog;
    }

    private static void NotNothing(QualysReply reply)
    {
        if (reply.Body.Peek().Count == 0)
        {
            throw new QualysException(QualysError.EmptyReply, $"{reply.Call} was answered with HTTP {reply.Status} and nothing else.") { HttpStatus = reply.Status };
        }
    }

    /// <summary>What the body begins with, behind what may stand before anything.</summary>
    public static string First(QualysReply reply)
    {
        NotNothing(reply);
        var text = Prolog.LookAt(reply).Text;
        return text.Length > 0 ? text : throw new QualysException(QualysError.EmptyReply, $"{reply.Call} was answered with HTTP {reply.Status} and blanks.")
        {
            HttpStatus = reply.Status,
        };
    }

    private static string Title(string html)
    {
        var from = html.IndexOf("<title>", StringComparison.OrdinalIgnoreCase) + "<title>".Length;
        var to = html.IndexOf("</title>", StringComparison.OrdinalIgnoreCase);
        return from >= "<title>".Length && to > from && to - from <= 100 ? $", titled '{html.Substring(from, to - from).Trim()}'" : "";
    }
}
