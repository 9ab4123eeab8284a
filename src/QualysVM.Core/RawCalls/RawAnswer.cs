using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using QualysVM.Core.Endings;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.RawCalls;

/// <summary>What an answer is.</summary>
internal enum RawFormat
{
    /// <summary>A document.</summary>
    Xml,

    /// <summary>An object or an array.</summary>
    Json,

    /// <summary>Rows under the names of their columns, and nothing else.</summary>
    Csv,

    /// <summary>Words.</summary>
    Text,

    /// <summary>A file: PDF, ZIP.</summary>
    Binary,
}

/// <summary>The whole answer to a raw call, which has been looked through for what says that something is wrong.</summary>
internal sealed class RawAnswer
{
    private const long Megabyte = 1024 * 1024;
    private static readonly Regex Failure = new(@"^\s*[""']?(?:error|failed|failure|fault|exception)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex CsvType = new(@"[/.+]csv\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private readonly Stream content;
    private readonly Encoding encoding;

    private RawAnswer(Stream content, Encoding encoding, RawFormat format) => (this.content, this.encoding, Format) = (content, encoding, format);

    /// <summary>As much as is held in memory.</summary>
    public static ReplyPart Document { get; } = new("The reply, which is held in memory and read best with -RecordName or saved with -OutFile,", 64 * Megabyte);

    /// <summary>What it is.</summary>
    public RawFormat Format { get; }

    /// <summary>Takes an answer whole.</summary>
    /// <param name="reply">The answer while it arrives.</param>
    /// <param name="content">Takes its bytes; can be read from its beginning afterwards.</param>
    /// <param name="part">How much of it there may be.</param>
    /// <param name="observer">Hears what the service warns of.</param>
    /// <exception cref="QualysException">It is an error, a web page, nothing, or not whole; to a change also where it does not say that anything was done.</exception>
    public static RawAnswer Take(QualysReply reply, Stream content, ReplyPart part, ICallObserver observer)
    {
        var begins = ReplyCheck.First(reply);
        if (begins[0] == '<')
        {
            NoWebPage(reply);
        }

        var encoding = Prolog.LookAt(reply).Encoding;
        reply.Body.Part = part;
        var ending = new EndingByContent(reply.Body.EndIsProven);
        var buffer = new byte[64 * 1024];
        long copied = 0;
        for (int read; (read = reply.Body.Read(buffer, 0, buffer.Length)) > 0; copied += read)
        {
            content.Write(buffer, 0, read);
            ending.See(buffer, 0, read);
        }

        if (!ending.IsReached)
        {
            throw Cut(reply, $"ends after {copied} bytes, before the end that {ending.Format} has");
        }

        var answer = new RawAnswer(content, encoding, FormatOf(begins, reply));
        answer.Check(reply, observer);
        content.Position = 0;
        return answer;
    }

    /// <summary>The document, with secrets in it masked.</summary>
    public XmlDocument ToDocument()
    {
        var text = ToText();
        var document = new XmlDocument { XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
        document.Load(reader);
        foreach (var secret in document.SelectNodes("//*[not(*)]")!.OfType<XmlElement>().Where(element => SecretElements.Masked(element.LocalName, element.InnerText) != element.InnerText))
        {
            secret.InnerText = SecretElements.Masked(secret.LocalName, secret.InnerText);
        }

        return document;
    }

    /// <summary>The answer as text. What is no text in it becomes U+FFFD.</summary>
    public string ToText()
    {
        content.Position = 0;
        var (text, reader, chars) = (new StringBuilder(), new ReplyText(content, encoding), new char[16 * 1024]);
        for (int read; (read = reader.Read(chars, 0, chars.Length)) > 0; reader.NextNode())
        {
            text.Append(chars, 0, read);
        }

        return text.ToString();
    }

    /// <summary>The bytes as they came.</summary>
    public byte[] ToBytes()
    {
        content.Position = 0;
        var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static RawFormat FormatOf(string begins, QualysReply reply) => begins[0] switch
    {
        '<' => RawFormat.Xml,
        '{' or '[' => RawFormat.Json,
        _ when begins.StartsWith("%PDF", StringComparison.Ordinal) || begins.StartsWith("PK\x3\x4", StringComparison.Ordinal) => RawFormat.Binary,
        _ when begins.StartsWith(CsvBlocks.Begin, StringComparison.Ordinal) => RawFormat.Text,
        _ when CsvType.IsMatch(reply.Header("Content-Type") ?? "") || begins[0] == '"' => RawFormat.Csv,
        _ => RawFormat.Text,
    };

    private void Check(QualysReply reply, ICallObserver observer)
    {
        content.Position = 0;
        switch (Format)
        {
            case RawFormat.Xml: CheckXml(reply, observer); break;
            case RawFormat.Json: CheckJson(reply); break;
            case RawFormat.Text when reply.Call.Action.Changes: CheckWords(reply); break;
            case RawFormat.Text: CsvBlocks.Check(reply, content, encoding, observer); break;
        }
    }

    private void CheckXml(QualysReply reply, ICallObserver observer) => ReplyDocument.Guard(reply, () =>
    {
        var xml = XmlReplies.Open(content, encoding);
        xml.MoveToRoot();
        if (xml.Name.Equals("html", StringComparison.OrdinalIgnoreCase))
        {
            throw WebPage(reply);
        }

        if (xml.Name is "SIMPLE_RETURN" or "GENERIC_RETURN")
        {
            var answer = SimpleReturn.Read(reply, xml);
            return answer.Refusal(reply) is { } refusal ? throw refusal
                : !answer.SaysWhatWasDone ? throw Hollow(reply, answer.Text)
                : reply.Call.Action.Changes || reply.Call.Action.Name is null or not ("list" or "fetch") ? true
                : throw new QualysException(QualysError.UnexpectedReply, $"{reply.Call} was answered with '{answer.Text}' instead of a list.") { ServiceText = answer.Text, HttpStatus = reply.Status };
        }

        var isService = xml.Name == ServiceResponse.Root;
        var reading = new RawReading(reply, xml, observer, null, null, static _ => { });
        reading.ToEnd();
        return !reply.Call.Action.Changes || isService || reading.HoldsAnything ? true : throw Hollow(reply, "");
    });

    private void CheckJson(QualysReply reply)
    {
        var json = ToText().Trim();
        content.Position = 0;
        if (json[0] == '{' && JsonServiceResponse.Read(content, encoding) is { } service)
        {
            if (service.Refusal(reply) is { } refusal)
            {
                throw refusal;
            }
        }
        else if (Regex.IsMatch(json, @"^\{\s*""(?:errors?|errorCode|errorMessage|fault)""\s*:(?!\s*(?:null|\[\s*\]|\{\s*\}|""""|0|false)\s*[,}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            throw new QualysException(QualysError.ServiceRefused, $"{reply.Call} was answered with an error: {json}") { HttpStatus = reply.Status, Phase = CallPhase.AnsweredInPart };
        }

        if (reply.Call.Action.Changes && Regex.IsMatch(json, @"^[\[{]\s*[\]}]$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            throw Hollow(reply, json);
        }
    }

    private void CheckWords(QualysReply reply)
    {
        if (Failure.IsMatch(ToText()))
        {
            throw new QualysException(QualysError.ServiceRefused, $"{reply.Call} was answered with an error: {ToText().Trim()}") { HttpStatus = reply.Status, Phase = CallPhase.AnsweredInPart };
        }
    }

    private static void NoWebPage(QualysReply reply)
    {
        var text = Prolog.LookAt(reply).Text;
        if (HtmlEnding.Begins(text))
        {
            _ = ReplyCheck.Beginning(reply); // throws what it is, with its title
            throw WebPage(reply);
        }
    }

    private static QualysException WebPage(QualysReply reply) =>
        new(QualysError.HtmlReply, $"{reply.Call} was answered with a web page (HTTP {reply.Status}).") { HttpStatus = reply.Status };

    private static QualysException Hollow(QualysReply reply, string text) => new(QualysError.MalformedReply,
        $"{reply.Call} was answered with {(reply.Call.Action.Changes ? "an answer that does not say what was done" : "a short answer that says nothing")}{(text.Length > 0 ? $": '{text}'" : "")}.")
    {
        ServiceText = text,
        HttpStatus = reply.Status,
        Phase = CallPhase.AnsweredInPart,
    };

    private static QualysException Cut(QualysReply reply, string how) =>
        new(QualysError.ReplyCutOff, $"The reply to {reply.Call} {how}: it was cut off.") { HttpStatus = reply.Status };
}
