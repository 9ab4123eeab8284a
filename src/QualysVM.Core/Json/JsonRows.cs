using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Json;

/// <summary>Reads an array of flat objects, one at a time as they arrive.</summary>
internal static class JsonRows
{
    private static readonly ReplyPart One = ReplyPart.Record("row");

    /// <summary>Each object, as something that <paramref name="read"/> makes of it; without those it makes null of.</summary>
    /// <exception cref="QualysException">The text is cut, or is not such an array.</exception>
    public static IEnumerable<T> Read<T>(JsonText text, Func<JsonRow, T?> read)
        where T : class
    {
        Begin(text);
        var row = new JsonRow(text);
        for (var first = true; text.Next() != ']'; first = false)
        {
            if (text.Reply is { } reply)
            {
                reply.Part = One;
            }

            if (!first)
            {
                text.Expect(',');
            }

            if (text.Next() is var mark && mark is >= 0 and not '{' && !(first ? mark == ',' : mark == ']'))
            {
                throw new QualysException(QualysError.UnexpectedReply, "The JSON of scan results holds something else than rows.");
            }

            row.Enter();
            var record = read(row);
            while (row.Next())
            {
                // What nobody wanted to know.
            }

            if (record is not null)
            {
                yield return record; // before the next look: what follows may be slow, or missing
            }
        }

        text.Step();
        if (text.Next() >= 0)
        {
            throw text.Wrong("the end");
        }
    }

    private static void Begin(JsonText text)
    {
        switch (text.Next())
        {
            case '[':
                text.Step();
                break;
            case < 0:
                throw new QualysException(QualysError.EmptyReply, "The JSON of scan results is empty.");
            case '<':
                throw text.Wrong("'['");
            default:
                throw new QualysException(QualysError.UnexpectedReply, "The JSON of scan results must be an array of rows.");
        }
    }
}
