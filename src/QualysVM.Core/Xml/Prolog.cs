using System.Text;
using System.Text.RegularExpressions;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Xml;

/// <summary>What a reply begins with: its encoding, and the first thing that is no blank and no comment.</summary>
internal sealed class Prolog
{
    /// <summary>How much of what follows is looked at.</summary>
    private const int FarthestLook = 4096;

    /// <summary>How far to look from comment to comment: what is looked at again and again must be little, as there may be many.</summary>
    private const int NearLook = 64;

    private const string Comment = "<!--";
    private const string CommentEnd = "-->";
    private const string Declaration = "<?xml";
    private const string WebPage = "<!doctype html";
    private static readonly Regex Declared = new(@"^<\?xml\s[^>]*?\bencoding\s*=\s*[""'](?<name>[^""'>]+)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private Prolog(Encoding encoding, string text) => (Encoding, Text) = (encoding, text);

    public Encoding Encoding { get; }

    /// <summary>From the first thing that says what the reply is, or nothing where there is none.</summary>
    public string Text { get; }

    /// <summary>Steps over what some servers put before a document, however long it is, and looks at what follows.</summary>
    /// <exception cref="QualysException">The reply ends inside a comment.</exception>
    public static Prolog StepOver(QualysReply reply)
    {
        var body = reply.Body;
        var encoding = ReplyEncoding.Of(First(body));
        body.Advance(encoding.Mark);
        SkipComments(reply, encoding);
        return Look(reply, encoding, 0);
    }

    /// <summary>Looks at what follows blanks, and leaves them where they are.</summary>
    public static Prolog LookAt(QualysReply reply)
    {
        var body = reply.Body;
        var encoding = ReplyEncoding.Of(First(body));
        int blanks;
        do
        {
            blanks = Blanks(encoding.Ascii(Behind(body, encoding.Mark), int.MaxValue));
        }
        while (encoding.Mark + encoding.Bytes(blanks + 1) > body.Peek().Count && body.PeekMore());

        return Look(reply, encoding, encoding.Mark + encoding.Bytes(blanks));
    }

    private static Prolog Look(QualysReply reply, ReplyEncoding encoding, int from)
    {
        var body = reply.Body;
        string ascii;
        do
        {
            ascii = encoding.Ascii(Behind(body, from), FarthestLook);
        }
        while (IsShort(ascii) && body.PeekMore());

        // The document's own word, before that of a server which may say the same of everything.
        var real = encoding.Known ?? ReplyEncoding.Named(Declared.Match(ascii) is { Success: true } declared ? declared.Groups["name"].Value : reply.Charset) ?? Encoding.UTF8;
        var text = Behind(body, from);
        return new Prolog(real, real.GetString(text.Array!, text.Offset, Math.Min(text.Count, encoding.Bytes(FarthestLook))));
    }

    /// <summary>Whether more is needed to tell a web page from a document, or to know the whole declaration.</summary>
    private static bool IsShort(string ascii) => ascii.Length < FarthestLook
        && (ascii.Length < WebPage.Length || (ascii.StartsWith(Declaration, StringComparison.Ordinal) && ascii.IndexOf('>') < 0));

    private static void SkipComments(QualysReply reply, ReplyEncoding encoding)
    {
        var (body, inside) = (reply.Body, false);
        while (body.Peek().Count > 0)
        {
            var text = encoding.Ascii(body.Peek(), NearLook);
            var (step, isUnclear) = inside ? InComment(text, ref inside) : Outside(text, ref inside);
            body.Advance(encoding.Bytes(step));
            if (step == 0 && (!isUnclear || !body.PeekMore()))
            {
                break;
            }
        }

        if (inside)
        {
            throw new QualysException(QualysError.ReplyCutOff, $"The reply to {reply.Call} ends inside a comment ({body.BytesRead} bytes): it was cut off.")
            {
                HttpStatus = reply.Status,
            };
        }
    }

    private static (int Step, bool IsUnclear) Outside(string text, ref bool inside)
    {
        if (Blanks(text) is > 0 and var blanks)
        {
            return (blanks, false);
        }

        inside = text.StartsWith(Comment, StringComparison.Ordinal);
        return inside ? (Comment.Length, false) : (0, Comment.StartsWith(text, StringComparison.Ordinal));
    }

    private static (int Step, bool IsUnclear) InComment(string text, ref bool inside)
    {
        var end = text.IndexOf(CommentEnd, StringComparison.Ordinal);
        inside = end < 0;
        return inside ? (Math.Max(0, text.Length - CommentEnd.Length + 1), true) : (end + CommentEnd.Length, false);
    }

    private static int Blanks(string text)
    {
        var count = 0;
        while (count < text.Length && text[count] is ' ' or '\t' or '\r' or '\n')
        {
            count++;
        }

        return count;
    }

    private static ArraySegment<byte> First(ReplyStream body)
    {
        while (body.Peek().Count < ReplyEncoding.Sign && body.PeekMore())
        {
            // The network may bring as little as one byte at a time.
        }

        return body.Peek();
    }

    private static ArraySegment<byte> Behind(ReplyStream body, int count)
    {
        var bytes = body.Peek();
        return new ArraySegment<byte>(bytes.Array!, bytes.Offset + Math.Min(count, bytes.Count), Math.Max(0, bytes.Count - count));
    }
}
