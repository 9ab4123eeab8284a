using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Paging;

/// <summary>
/// Reads any list document: <c>ROOT (REQUEST?, RESPONSE (DATETIME, LIST?))</c>, or an old one that is the list, one record at a time.
/// The list element is absent when nothing was found; a RESPONSE never is.
/// </summary>
internal sealed class ListReader<T>(string root, string list, string record, Func<ElementReader, T> readRecord)
{
    private const string TruncatedCode = "1980";
    private readonly ReplyPart one = ReplyPart.Record(record);

    public string Root => root;

    public void Read(ReplyDocument document, RecordPages<T> pages, ICallObserver observer) => ReplyDocument.Guard(document.Reply, () =>
    {
        var xml = document.Root;
        document.Reply.Body.Part = one;

        // An old document has no RESPONSE around its list.
        var answered = root == list ? ReadList(xml, document.Reply, pages) : ReadOutput(xml, document.Reply, pages, observer);
        xml.MoveToEnd();
        ReplacedText.Tell(observer, document.Reply.Call, $"bytes that are not {xml.Encoding}, or characters that XML forbids,", xml.ReplacedCharacters);
        return answered ? 0 : throw new QualysException(QualysError.MalformedReply, $"The reply to {document.Reply.Call} has no RESPONSE element, so nobody can tell whether anything was found.");
    });

    private bool ReadOutput(ElementReader xml, QualysReply reply, RecordPages<T> pages, ICallObserver observer)
    {
        var answered = false;
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "REQUEST":
                    reply.Body.Part = ReplyPart.Echo;
                    EchoedRequest.Read(xml, observer);
                    reply.Body.Part = one;
                    break;
                case "RESPONSE":
                    answered = true;
                    ReadResponse(xml, reply, pages, observer);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return answered;
    }

    private void ReadResponse(ElementReader xml, QualysReply reply, RecordPages<T> pages, ICallObserver observer)
    {
        SimpleReturn? cut = null;
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            if (xml.Name == list)
            {
                ReadList(xml, reply, pages);
            }
            else if (xml.Name == "WARNING")
            {
                var warning = SimpleReturn.ReadWarning(xml);
                observer.Warning($"Qualys warns about the {reply.Call.Action}: {warning.Text} (code {string.Join(", ", warning.Codes)})");
                cut = warning.Codes.Contains(TruncatedCode) ? warning : cut;
            }
            else if (xml.Name == "CODE")
            {
                throw new QualysException(QualysError.ServiceRefused, $"{reply.Call} was answered with code {xml.ReadText()} inside the list.");
            }
            else
            {
                xml.Skip();
            }
        }

        // No cut is documented for these lists; should one come, it must not look like the whole.
        if (cut is not null)
        {
            throw new QualysException(QualysError.ListTruncated, $"Qualys did not deliver the whole {reply.Call.Action}: {cut.Text} (code {TruncatedCode})") { ServiceText = cut.Text };
        }
    }

    private bool ReadList(ElementReader xml, QualysReply reply, RecordPages<T> pages)
    {
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            if (xml.Name == record)
            {
                reply.Body.Part = one;
                pages.Add(readRecord(xml));
            }
            else
            {
                xml.Skip();
            }
        }

        return true;
    }
}
