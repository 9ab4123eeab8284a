using System.Xml;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Xml;

/// <summary>A reply that is the XML document that was asked for, with its reader at the root element.</summary>
internal sealed class ReplyDocument : IDisposable
{
    private ReplyDocument(QualysReply reply, ElementReader root) => (Reply, Root) = (reply, root);

    public ElementReader Root { get; }

    public QualysReply Reply { get; }

    /// <summary>Reads up to the root element and makes sure that it is the one expected and no error.</summary>
    /// <exception cref="QualysException">An error answer, a web page, nothing, a cut or broken document, or another document.</exception>
    public static ReplyDocument Open(QualysReply reply, string expectedRoot) => OpenAs(reply, expectedRoot);

    /// <summary>Reads up to the root element, whatever that is, and makes sure that it is no error.</summary>
    /// <exception cref="QualysException">An error answer, a web page, nothing, or a cut or broken document.</exception>
    public static ReplyDocument OpenAny(QualysReply reply) => OpenAs(reply, null);

    private static ReplyDocument OpenAs(QualysReply reply, string? expectedRoot)
    {
        var prolog = ReplyCheck.Beginning(reply);
        return Guard(reply, () =>
        {
            var xml = XmlReplies.Open(reply.Body, prolog.Encoding);
            xml.MoveToRoot();
            if (xml.Name is "SIMPLE_RETURN" or "GENERIC_RETURN")
            {
                reply.Body.Part = ReplyPart.ShortAnswer(reply.Call);
                var answer = SimpleReturn.Read(reply, xml);
                throw answer.Refusal(reply)
                    ?? new QualysException(QualysError.UnexpectedReply, $"{reply.Call} was answered with '{answer.Text}' instead of {expectedRoot ?? "a list"}.")
                    {
                        ServiceText = answer.Text,
                        HttpStatus = reply.Status,
                    };
            }

            return expectedRoot is null || xml.Name == expectedRoot
                ? new ReplyDocument(reply, xml)
                : throw new QualysException(QualysError.UnexpectedReply, $"{reply.Call} was answered with a {xml.Name} document instead of {expectedRoot}.")
                {
                    HttpStatus = reply.Status,
                };
        });
    }

    /// <summary>Reads the short answer to a sign-in or a change, and is done with the reply.</summary>
    /// <exception cref="QualysException">The answer is an error, or no SIMPLE_RETURN, or does not say that anything was done.</exception>
    public static SimpleReturn ReadSimpleReturn(QualysReply reply)
    {
        using var done = reply;
        reply.Body.Part = ReplyPart.ShortAnswer(reply.Call);
        var prolog = ReplyCheck.Beginning(reply);
        return Guard(reply, () =>
        {
            var xml = XmlReplies.Open(reply.Body, prolog.Encoding);
            xml.MoveToRoot();
            if (xml.Name == ServiceResponse.Root && ReadServiceResponse(xml).Refusal(reply) is { } refused)
            {
                throw refused;
            }

            if (xml.Name is not ("SIMPLE_RETURN" or "GENERIC_RETURN"))
            {
                throw new QualysException(QualysError.UnexpectedReply, $"{reply.Call} was answered with a {xml.Name} document instead of SIMPLE_RETURN.")
                {
                    HttpStatus = reply.Status,
                };
            }

            var answer = SimpleReturn.Read(reply, xml);
            return answer.Refusal(reply) is { } refusal ? throw refusal
                : answer.SaysWhatWasDone ? answer
                : throw new QualysException(QualysError.MalformedReply,
                    $"{reply.Call} was answered with a short answer that does not say what was done{(answer.Text.Length > 0 ? $": '{answer.Text}'" : "")}.")
                {
                    ServiceText = answer.Text,
                    HttpStatus = reply.Status,
                    Phase = CallPhase.AnsweredInPart,
                };
        });
    }

    private static ServiceResponse ReadServiceResponse(ElementReader xml)
    {
        var answer = new ServiceResponse();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            if (!answer.Take(xml))
            {
                xml.Skip();
            }
        }

        return answer;
    }

    /// <summary>Runs a piece of reading; a broken document becomes an error that says whether it was cut.</summary>
    public static T Guard<T>(QualysReply reply, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error)
        {
            throw reply.Body.Ended
                ? new QualysException(QualysError.ReplyCutOff,
                    $"The reply to {reply.Call} ends before its closing tag (line {error.LineNumber}, {reply.Body.BytesRead} bytes): it was cut off.", error)
                {
                    HttpStatus = reply.Status,
                }
                : new QualysException(QualysError.MalformedReply, $"The reply to {reply.Call} is not well-formed XML: {error.Message}", error) { HttpStatus = reply.Status };
        }
    }

    public void Dispose() => Reply.Dispose();
}
