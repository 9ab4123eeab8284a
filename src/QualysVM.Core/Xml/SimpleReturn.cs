using System.Globalization;
using System.Xml;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Xml;

/// <summary>
/// The service's short answer: to a change, or that something is wrong. As documented it is <c>SIMPLE_RETURN (REQUEST?, RESPONSE (DATETIME,
/// CODE?, TEXT, ITEM_LIST?))</c>, or from the old calls <c>GENERIC_RETURN (RETURN status="FAILED" number="999")</c>, with HTTP 200.
/// Only that shape says that something was done, or that nothing was; a code counts as an error wherever it stands.
/// </summary>
internal sealed class SimpleReturn
{
    private const int DeepestNesting = 100;

    private readonly Dictionary<string, string> items = new(StringComparer.Ordinal);
    private readonly List<string> codes = [];
    private int answers;
    private int texts;
    private bool isOdd;
    private string key = "";
    private string value = "";
    private QualysException? broken;

    public string Text { get; private set; } = "";

    /// <summary>Where the rest of a list is that the service cut; empty where it names no place.</summary>
    public string Url { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Items => items;

    /// <summary>The codes that it gives, as they stand. A number among them means failure, whatever the HTTP status.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>Whether it says what was done: whole, with words, and without anything that speaks against it.</summary>
    public bool SaysWhatWasDone => HasItsShape && codes.Count == 0 && Text.Length > 0;

    private bool HasItsShape => broken is null && !isOdd && answers == 1 && texts == 1;

    /// <summary>Whether it names a record, as only an answer does that tells of something done.</summary>
    private bool NamesARecord => items.ContainsKey("ID") || items.ContainsKey("REFERENCE");

    private int? Number => codes.Select(AsNumber).FirstOrDefault(number => number is not null);

    /// <summary>Reads the answer to the end of its document. Where that breaks off behind a code, the code has been read and counts.</summary>
    /// <exception cref="QualysException">It broke off before it gave a code.</exception>
    public static SimpleReturn Read(QualysReply reply, ElementReader xml)
    {
        var answer = new SimpleReturn();
        try
        {
            ReplyDocument.Guard(reply, () =>
            {
                answer.isOdd |= xml.AttributeOfItsOwn is not null;
                answer.ReadChildren(xml, xml.Name, 0);
                answer.isOdd |= xml.Strays > 0;
                xml.MoveToEnd();
                return answer;
            });
        }
        catch (QualysException error) when (answer.Number is not null)
        {
            answer.broken = error;
        }

        return answer;
    }

    /// <summary>Reads an element that holds CODE and TEXT itself, such as the WARNING in a list.</summary>
    public static SimpleReturn ReadWarning(ElementReader xml)
    {
        var warning = new SimpleReturn();
        warning.ReadChildren(xml, "RESPONSE", 0);
        return warning;
    }

    /// <summary>Makes sure that a change was made to what it was asked for: where the answer names a record, it is compared.</summary>
    /// <param name="action">The change.</param>
    /// <param name="key">Under what the answer names the record.</param>
    /// <param name="asked">The record that was asked for.</param>
    /// <exception cref="QualysException">The answer is about another record, so nobody knows what was done.</exception>
    public void IsAbout(ApiAction action, string key, string asked)
    {
        if (items.TryGetValue(key, out var named) && !string.Equals(named, asked, StringComparison.OrdinalIgnoreCase))
        {
            throw new QualysException(QualysError.OutcomeUnknown, $"The {action} of {asked} may have been carried out: Qualys answered '{Text}', but of {named}.")
            {
                Advice = $"Look with {action.ShownBy} at both, {asked} and {named}. It was not sent twice.",
            };
        }
    }

    /// <summary>The error that this answer stands for, or null where it gives no number.</summary>
    public QualysException? Refusal(QualysReply reply)
    {
        if (Number is not { } code)
        {
            return null;
        }

        var wait = items.TryGetValue("SECONDS_TO_WAIT", out var seconds) && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromSeconds(number)
            : (TimeSpan?)null;
        var rest = broken is null ? "" : " The rest of the answer was lost.";
        return new QualysException(ServiceCodes.ReasonFor(code), $"Qualys refused the {reply.Call.Action}: {Text} (code {code}, HTTP {reply.Status}){rest}", broken)
        {
            Code = code,
            ServiceText = Text,
            HttpStatus = reply.Status,
            RetryAfter = reply.RetryAfter ?? wait,
            Phase = HasItsShape && codes.Count == 1 && !NamesARecord ? CallPhase.AnsweredWhole : CallPhase.AnsweredInPart,
        };
    }

    private void ReadChildren(ElementReader xml, string parent, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new XmlException($"Elements are nested deeper than {DeepestNesting} levels.");
        }

        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "REQUEST": xml.Skip(); break;
                case "RESPONSE" when parent == "SIMPLE_RETURN": answers++; isOdd |= xml.AttributeOfItsOwn is not null; ReadChildren(xml, xml.Name, depth + 1); break;
                case "RETURN" when parent == "GENERIC_RETURN": answers++; ReadReturn(xml); break;
                case "CODE": isOdd |= parent != "RESPONSE"; codes.Add(xml.ReadText()); break;
                case "TEXT" when parent == "RESPONSE": texts++; Text = OneLine(xml.ReadText()); break;
                case "URL" when parent == "RESPONSE": Url = xml.ReadText(); break;
                case "ITEM" when parent == "ITEM_LIST": (key, value) = ("", ""); ReadChildren(xml, xml.Name, depth + 1); items[key] = value; break;
                case "KEY" when parent == "ITEM": key = xml.ReadText(); break;
                case "VALUE" when parent == "ITEM": value = xml.ReadText(); break;
                case var name when name.Equals("ERROR", StringComparison.OrdinalIgnoreCase): ReadError(xml); break;
                default: ReadUnknown(xml, depth); break;
            }
        }
    }

    /// <summary>What is new to us may say anything, also that something is wrong; a text in it is none of ours.</summary>
    private void ReadUnknown(ElementReader xml, int depth)
    {
        var strays = xml.Strays;
        ReadChildren(xml, xml.Name, depth + 1);
        xml.Strays = strays;
    }

    private void ReadReturn(ElementReader xml)
    {
        var status = xml.Attribute("status") ?? "";
        var number = xml.Attribute("number") ?? "";
        var failed = status.Equals("FAILED", StringComparison.OrdinalIgnoreCase);
        var succeeded = status.Equals("SUCCESS", StringComparison.OrdinalIgnoreCase);
        if (AsNumber(number) is not null || failed)
        {
            codes.Add(AsNumber(number) is null ? "999" : number);
        }

        isOdd |= !(failed || succeeded) || (succeeded && number is not ("" or "0"));
        texts++;
        Text = OneLine(xml.ReadText());
    }

    /// <summary>The old calls put it beside, or in place of, their answer.</summary>
    private void ReadError(ElementReader xml)
    {
        var number = xml.Attribute("number") ?? "";
        var text = OneLine(xml.ReadText());
        codes.Add(AsNumber(number) is null ? "999" : number);
        Text = Text.Length > 0 ? Text : text;
        isOdd = true;
    }

    private static int? AsNumber(string code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
