using QualysVM.Core.Xml;

namespace QualysVM.Core.Json;

/// <summary>
/// One flat object, a key at a time. <code>while (row.Next()) { switch (row.Key) … }</code>
/// </summary>
internal sealed class JsonRow(JsonText text)
{
    // The texts about a vulnerability stand in the row of every host that has it.
    private const int LongestPooled = 4096;
    private readonly StringPool keys = new();
    private readonly StringPool values = new(LongestPooled);
    private bool entered;
    private bool ended;
    private bool unread;

    public string Key { get; private set; } = "";

    /// <summary>Steps into the object that comes next.</summary>
    public void Enter()
    {
        text.Expect('{');
        (entered, ended, unread, Key) = (true, false, false, "");
    }

    /// <summary>Moves to the next key, over the value that nobody has read.</summary>
    public bool Next()
    {
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
    public string? Text()
    {
        unread = false;
        return text.ReadValue(values);
    }

    /// <summary>The value that is hardly ever the same in two rows; null for null.</summary>
    public string? UniqueText()
    {
        unread = false;
        return text.ReadValue(null);
    }
}
