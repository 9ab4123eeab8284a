using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Lists;

/// <summary>What the service warns of within a list, and that it cut the list at its own limit.</summary>
internal sealed class ListWarnings(QualysReply reply, ICallObserver observer, bool comesInPages)
{
    private const int Truncated = 1980;
    private const int MostTold = 100;
    private SimpleReturn? cut;
    private int told;

    public bool SayThatItIsCut => cut is not null;

    /// <summary>The number that the next page begins with; null where none is named.</summary>
    public long? Next { get; private set; }

    /// <summary>Whether it is cut for no other reason than that it comes in pages.</summary>
    public bool GoesOn => comesInPages && Next is not null;

    /// <summary>Reads a warning, and tells it unless it is the end of a page.</summary>
    public void Read(ElementReader xml)
    {
        var number = xml.Attribute("number") ?? xml.Attribute("code") ?? "";
        var warning = SimpleReturn.ReadWarning(xml);
        var isCut = warning.Codes.Append(number).Any(IsTruncated);
        if (isCut)
        {
            (cut, Next) = (warning, NextPage.In(warning.Url) ?? Next);
        }

        if (isCut && GoesOn)
        {
            return;
        }

        if (++told <= MostTold)
        {
            observer.Warning($"Qualys warns about the {reply.Call.Action}: {warning.Text} (code {string.Join(", ", warning.Codes.DefaultIfEmpty(number))})");
        }
        else if (told == MostTold + 1)
        {
            observer.Warning($"Qualys warns about the {reply.Call.Action} more than {MostTold} times; the further warnings are not shown.");
        }
    }

    /// <summary>Takes a code that stands outside of a warning.</summary>
    /// <returns>Whether it says that the list is cut.</returns>
    public bool Take(string code)
    {
        var isCut = IsTruncated(code);
        cut ??= isCut ? new SimpleReturn() : null;
        return isCut;
    }

    /// <summary>The error about a list that is cut and does not go on.</summary>
    public QualysException CutShort(string why = "") =>
        new(QualysError.ListTruncated, $"Qualys did not deliver the whole {reply.Call.Action}: {cut?.Text} (code {Truncated}){why}") { ServiceText = cut?.Text };

    private static bool IsTruncated(string code) => int.TryParse(code, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number == Truncated;
}
