using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Lists;

/// <summary>
/// Reads one list document to its end. Nothing was found only where a RESPONSE holds nothing but its date, and warnings: whatever else
/// stands in the place of records may say that something is wrong, so it is an error and not an empty list.
/// </summary>
internal sealed class ListReading<T>(ListReader<T> shape, ReplyDocument document, ListIntake<T> intake, ICallObserver observer, PageCursor? cursor)
    where T : QualysRecord, new()
{
    private const int DeepestNesting = 100;

    private readonly ElementReader xml = document.Root;
    private readonly QualysReply reply = document.Reply;
    private readonly ElementValue value = new(document.Root);
    private readonly ListWarnings warnings = new(document.Reply, observer, comesInPages: cursor is not null);
    private readonly ServiceResponse? service = shape.Root == ServiceResponse.Root ? new() : null;
    private int records;
    private bool answered;
    private string? instead;
    private string? misplaced;

    /// <returns>Whether the list goes on: the cursor stands where.</returns>
    /// <exception cref="QualysException">The list is cut and does not go on, or holds something else than a list does. The records before it have been given.</exception>
    public bool ToEnd()
    {
        reply.Body.Part = shape.Part;
        cursor?.Begin();

        // An old document has no RESPONSE around its list.
        if (shape.Root == shape.List)
        {
            answered = true;
            ReadList();
        }
        else
        {
            ReadOutput();
        }

        var strays = xml.Strays;
        xml.MoveToEnd();
        ReplacedText.Tell(observer, reply.Call, $"bytes that are not {xml.Encoding}, or characters that XML forbids,", xml.ReplacedCharacters);
        if (service?.Refusal(reply) is { } refused)
        {
            throw refused;
        }

        intake.GiveHeld();
        intake.TellPassedOver(observer, reply.Call.Action);

        if (!warnings.GoesOn && (warnings.SayThatItIsCut || xml.SaysThatTheListIsCut))
        {
            throw warnings.CutShort();
        }

        if (!answered)
        {
            throw Malformed("has no RESPONSE element, so nobody can tell whether anything was found");
        }

        if (misplaced is not null)
        {
            throw Malformed($"holds a {misplaced} where none belongs, beside or inside its {shape.List}");
        }

        if (strays > 0)
        {
            throw Malformed("holds text where only elements belong");
        }

        if (records == 0 && instead is not null)
        {
            throw Malformed($"holds no {shape.Record} but {instead}, so nobody can tell whether anything was found");
        }

        if (cursor is { StandsStill: true })
        {
            throw cursor.Stands(reply.Call);
        }

        return GoesOn();
    }

    private bool GoesOn()
    {
        if (service is { HasMoreRecords: true })
        {
            return service.LastId + 1 is { } behind && cursor?.TurnsTo(behind) == true ? true
                : throw new QualysException(QualysError.ListTruncated,
                    $"Qualys did not deliver the whole {reply.Call.Action}: it has more, behind {(service.LastId is { } last ? $"number {last}, which does not lead on" : "no number that it names")}.");
        }

        return warnings.GoesOn && (cursor!.TurnsTo(warnings.Next!.Value) ? true
            : throw warnings.CutShort($" The page that comes next would begin with number {warnings.Next}, which does not lead on."));
    }

    private void ReadOutput()
    {
        NoteAttribute();
        if (service is not null)
        {
            ReadService();
            return;
        }

        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "REQUEST":
                    reply.Body.Part = ReplyPart.Echo;
                    Apart(() => EchoedRequest.Read(xml, observer));
                    reply.Body.Part = shape.Part;
                    break;
                case "RESPONSE":
                    answered = true;
                    ReadResponse();
                    break;
                default:
                    ReadUnknown(0);
                    break;
            }
        }
    }

    private void ReadService()
    {
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            if (xml.Name == shape.List)
            {
                ReadList();
            }
            else if (!service!.Take(xml))
            {
                ReadUnknown(0);
            }
        }

        answered = true;
    }

    private void ReadResponse()
    {
        NoteAttribute();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            if (xml.Name == shape.List)
            {
                ReadList();
            }
            else if (xml.Name == "DATETIME")
            {
                ReadDate();
            }
            else if (!shape.ReadBeside(value, intake))
            {
                ReadUnknown(0);
            }
        }
    }

    /// <summary>The documented elements around the records have no attributes: one may say that something is wrong.</summary>
    private void NoteAttribute() => instead ??= xml.AttributeOfItsOwn is { } attribute ? $"{xml.Name} {attribute}" : null;

    private void ReadDate()
    {
        var text = xml.ReadText();
        instead ??= ServiceTime.Parse(text) is null ? $"DATETIME '{text}'" : null;
    }

    private void ReadList()
    {
        NoteAttribute();
        int here = 0, children = 0;
        for (var scope = xml.Enter(); xml.NextChild(scope); children++)
        {
            if (shape.IsRecord(xml.Name))
            {
                here++;
                records++;
                reply.Body.Part = shape.Part;
                var strays = xml.Strays;
                shape.ReadRecord(value, intake);
                xml.Strays = strays;
            }
            else
            {
                ReadUnknown(0);
            }
        }

        if (children > 0 && here == 0 && !warnings.SayThatItIsCut)
        {
            throw Malformed($"holds a {shape.List} with {instead ?? misplaced ?? "WARNING"} in it and no {shape.Record}");
        }
    }

    /// <summary>What is new to us is stepped over beside records, unless it says that something is wrong or holds what belongs elsewhere.</summary>
    private void ReadUnknown(int depth)
    {
        var name = xml.Name;
        if (name == "WARNING")
        {
            Apart(() => warnings.Read(xml));
        }
        else if (name == "CODE")
        {
            ReadCode(depth);
        }
        else if (Is(name, "ERROR"))
        {
            throw new QualysException(QualysError.ServiceRefused, $"{reply.Call} was answered with an error inside the list: {xml.Attribute("number")} {xml.ReadText()}");
        }
        else if (name != "WARNING_LIST" && (Is(name, shape.List) || Is(name, shape.Record) || name.EndsWith("_LIST", StringComparison.OrdinalIgnoreCase)))
        {
            // Told at the end: in a list that is cut as well, the cut is what matters.
            misplaced ??= name;
            Apart(() => ReadChildren(depth + 1));
        }
        else
        {
            instead ??= name == "WARNING_LIST" ? null : name;
            Apart(() => ReadChildren(depth + 1));
        }
    }

    private void ReadChildren(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new System.Xml.XmlException($"Elements are nested deeper than {DeepestNesting} levels.");
        }

        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            ReadUnknown(depth);
        }
    }

    private void ReadCode(int depth)
    {
        var code = xml.ReadText();
        if (!warnings.Take(code) && depth == 0)
        {
            throw new QualysException(QualysError.ServiceRefused, $"{reply.Call} was answered with code {code} inside the list.");
        }
    }

    /// <summary>Reads what may hold text of its own.</summary>
    private void Apart(Action read)
    {
        var strays = xml.Strays;
        read();
        xml.Strays = strays;
    }

    private QualysException Malformed(string how) => new(QualysError.MalformedReply, $"The reply to {reply.Call} {how}.") { HttpStatus = reply.Status };

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
