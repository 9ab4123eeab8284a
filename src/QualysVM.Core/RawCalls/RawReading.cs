using System.Globalization;
using System.Xml;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.RawCalls;

/// <summary>
/// Reads a document whose shape nobody here knows to its end, and gives the elements of one name. What may say in it that something is wrong is
/// an error wherever the service's envelopes have it; a document without such an element is empty only where it holds nothing at all.
/// </summary>
internal sealed class RawReading(QualysReply reply, ElementReader xml, ICallObserver observer, string? record, RawCursor? cursor, Action<RawRecord> give)
{
    private const int DeepestNesting = 100;
    private const int MostNamed = 12;

    /// <summary>Root, RESPONSE, list and record.</summary>
    private const int NamedDepth = 3;
    private readonly ListWarnings warnings = new(reply, observer, comesInPages: record is not null);
    private readonly ServiceResponse? service = xml.Name == ServiceResponse.Root ? new ServiceResponse() : null;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<string> failures = [];
    private int records;
    private bool answered;

    /// <summary>Whether anything stands in it beside its date and the echo of the request.</summary>
    public bool HoldsAnything { get; private set; }

    /// <returns>Whether the list goes on, where the cursor stands then.</returns>
    /// <exception cref="QualysException">It holds an error, is cut, or has other records. Those before the error have been given.</exception>
    public bool ToEnd()
    {
        // What is in memory already has its own bound.
        if (record is not null)
        {
            reply.Body.Part = ReplyPart.Record(record);
        }

        cursor?.Begin();
        var root = xml.Name;
        _ = ReadChildren(root, 0);
        xml.MoveToEnd();
        ReplacedText.Tell(observer, reply.Call, $"bytes that are not {xml.Encoding}, or characters that XML forbids,", xml.ReplacedCharacters);
        if (service?.Refusal(reply) is { } refused)
        {
            throw refused;
        }

        if (failures.Count > 0)
        {
            throw new QualysException(QualysError.ServiceRefused, $"{reply.Call} was answered with an error: {string.Join("; ", failures.Take(MostNamed))}")
            {
                ServiceText = failures[0],
                HttpStatus = reply.Status,
                Phase = CallPhase.AnsweredInPart,
            };
        }

        if (record is null)
        {
            TellWhatIsMissing();
            return false;
        }

        if (records == 0 && !answered && root.EndsWith("_OUTPUT", StringComparison.Ordinal) && reply.Call.Action.TakesCookies)
        {
            throw new QualysException(QualysError.MalformedReply, $"The reply to {reply.Call} has no RESPONSE element, so nobody can tell whether anything was found.");
        }

        if (records == 0 && HoldsAnything)
        {
            throw new QualysException(QualysError.UnexpectedReply,
                $"The reply to {reply.Call} holds no {record}, but {string.Join(", ", names.Take(MostNamed).DefaultIfEmpty("a text"))}.")
            {
                Advice = "Give -RecordName as the element is called there, in upper or lower case as it is; without -RecordName the whole document is returned.",
            };
        }

        return GoesOn();
    }

    private bool GoesOn()
    {
        var next = service is { HasMoreRecords: true } ? service.LastId + 1 : warnings.Next;
        if (service is { HasMoreRecords: true } && next is null)
        {
            throw new QualysException(QualysError.ListTruncated, $"Qualys has more records for {reply.Call} and does not say where they begin.");
        }

        if (next is null)
        {
            return warnings.SayThatItIsCut || xml.SaysThatTheListIsCut ? throw warnings.CutShort() : false;
        }

        return cursor!.TurnsTo(next.Value) ? true : throw warnings.CutShort($" The page that comes next would begin with number {next}, which does not lead on.");
    }

    /// <summary>A document is returned as it is, so that the service cut it must not be overlooked.</summary>
    private void TellWhatIsMissing()
    {
        if (service is { HasMoreRecords: true } || warnings.SayThatItIsCut || xml.SaysThatTheListIsCut)
        {
            observer.Warning($"The reply to {reply.Call} is not the whole list: Qualys holds more records. -RecordName reads all pages.");
        }
    }

    /// <returns>The text that stands in it.</returns>
    private string ReadChildren(string parent, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new XmlException($"Elements are nested deeper than {DeepestNesting} levels.");
        }

        for (var scope = xml.EnterForText(); xml.NextChild(scope, collectText: true);)
        {
            ReadChild(parent, depth);
        }

        var text = xml.CollectedText();
        HoldsAnything |= text.Length > 0;
        return text;
    }

    private void ReadChild(string parent, int depth)
    {
        var name = xml.Name;
        if (name == record)
        {
            Give(parent);
        }
        else if (depth > 0 || service?.Take(xml) != true)
        {
            switch (name)
            {
                case "REQUEST" when depth == 0: EchoedRequest.Read(xml, observer); break;
                case "DATETIME" when depth <= 1: xml.Skip(); break;
                case "WARNING" when depth <= 1 || parent == "WARNING_LIST": warnings.Read(xml); break;
                case "CODE" when depth <= 1 || parent == "BATCH": NoteCode(xml.ReadText()); break;
                case "ERROR" when depth <= 1: failures.Add($"{xml.Attribute("number")} {xml.ReadText()}".Trim()); break;
                default: ReadOther(name, depth); break;
            }
        }
    }

    private void Give(string parent)
    {
        HoldsAnything = true;
        records++;
        reply.Body.Part = ReplyPart.Record(record!);
        var one = RawRecord.Read(xml);

        // An element within a record may have a number too, which says nothing about the list.
        var isListed = parent == "data" || parent.EndsWith("_LIST", StringComparison.Ordinal);
        if (cursor!.Takes(isListed ? one.Id : null))
        {
            give(one);
        }
    }

    private void ReadOther(string name, int depth)
    {
        answered |= depth == 0 && name == "RESPONSE";
        HoldsAnything |= xml.AttributeOfItsOwn is not null;
        var failed = name is "RETURN" or "RESPONSE" && (xml.Attribute("status") ?? "").Equals("FAILED", StringComparison.OrdinalIgnoreCase);
        var number = xml.Attribute("number");
        if (depth < NamedDepth)
        {
            names.Add(name);
        }

        var text = ReadChildren(name, depth + 1);
        if (failed)
        {
            failures.Add($"{name} FAILED {number} {text}".Trim());
        }
        else if (name == "TEXT" && failures.Count > 0)
        {
            failures[failures.Count - 1] += $" {text}";
        }
    }

    /// <summary>A number is an error, a word is none: one recorded success has words there.</summary>
    private void NoteCode(string code)
    {
        HoldsAnything = true;
        if (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && !warnings.Take(code))
        {
            failures.Add($"code {code}");
        }
    }
}
