using QualysVM.Core.Errors;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Json;

/// <summary>
/// One flat object, a key at a time. <code>while (row.Next()) { switch (row.Key) … }</code>
/// </summary>
internal sealed class JsonRow(JsonText text)
{
    // The texts about a vulnerability stand in the row of every host that has it.
    private const int LongestPooled = 4096;

    /// <summary>Notes have some; what has more is an attack or a fault.</summary>
    private const int MostAhead = 400_000;

    private readonly StringPool keys = new();
    private readonly StringPool values = new(LongestPooled);
    private bool entered;
    private bool ended;
    private bool unread;
    private List<KeyValuePair<string, string?>>? ahead;
    private int place;

    public string Key { get; private set; } = "";

    /// <summary>Steps into the object that comes next.</summary>
    public void Enter()
    {
        text.Expect('{');
        (entered, ended, unread, Key, ahead) = (true, false, false, "", null);
    }

    /// <summary>Whether one of these keys is the current one or a later one. All that is left is read for it, and comes from memory afterwards.</summary>
    public bool Holds(string key, string other)
    {
        var read = new List<KeyValuePair<string, string?>>();
        var any = false;
        do
        {
            any |= Key == key || Key == other;
            read.Add(new(Key, Text()));
            if (read.Count > MostAhead)
            {
                throw new QualysException(QualysError.MalformedReply,
                    $"One object in the JSON of scan results has more than {MostAhead} keys, the last one '{Key}'. It was not read any further.");
            }
        }
        while (Next());
        (ahead, place, Key) = (read, 0, read[0].Key);
        return any;
    }

    /// <summary>Moves to the next key, over the value that nobody has read.</summary>
    public bool Next()
    {
        if (ahead is not null)
        {
            Key = ++place < ahead.Count ? ahead[place].Key : "";
            return place < ahead.Count;
        }

        if (unread)
        {
            _ = UniqueText();
        }

        if (ended || text.Next() == '}')
        {
            if (!ended)
            {
                text.Step();
            }

            ended = true;
            return false;
        }

        if (!entered)
        {
            text.Expect(',');
        }

        Key = text.ReadString(keys);
        text.Expect(':');
        (entered, unread) = (false, true);
        return true;
    }

    /// <summary>The value, in a string that other rows with the same value share; null for null.</summary>
    public string? Text() => Value(values);

    /// <summary>The value that is hardly ever the same in two rows; null for null.</summary>
    public string? UniqueText() => Value(null);

    private string? Value(StringPool? pool)
    {
        unread = false;
        return ahead is null ? text.ReadValue(pool) : ahead[place].Value;
    }
}
