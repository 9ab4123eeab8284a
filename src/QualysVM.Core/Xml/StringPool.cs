namespace QualysVM.Core.Xml;

/// <summary>
/// Gives back the same string for the same characters where it can: user logins, states, profiles and group titles
/// repeat thousands of times in one list. A small table that forgets, so its size does not grow with the list.
/// </summary>
/// <param name="longest">The longest text that is pooled; longer ones are taken to be different each time.</param>
internal sealed class StringPool(int longest = StringPool.Short)
{
    private const int Short = 48;

    /// <summary>Some characters will do for the hash, as the whole is compared in any case; the last ones differ most.</summary>
    private const int Sampled = 8;

    private readonly string?[] slots = new string?[1024];

    /// <summary>The string with the same characters that was given here before, or this one.</summary>
    public string Get(string text)
    {
        if (text.Length == 0 || text.Length > longest)
        {
            return text;
        }

        var hash = text.Length;
        for (int i = text.Length - 1, step = 1 + (text.Length / Sampled); i >= 0; i -= step)
        {
            hash = (hash * 31) + text[i];
        }

        ref var slot = ref Slot(hash);
        return slot == text ? slot : slot = text;
    }

    /// <summary>The string with these characters; made only where it is not here yet.</summary>
    public string Get(char[] buffer, int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (length > longest)
        {
            return new string(buffer, start, length);
        }

        var hash = length;
        for (int i = start + length - 1, step = 1 + (length / Sampled); i >= start; i -= step)
        {
            hash = (hash * 31) + buffer[i];
        }

        ref var slot = ref Slot(hash);
        return slot is not null && Same(slot, buffer, start, length) ? slot : slot = new string(buffer, start, length);
    }

    private ref string? Slot(int hash) => ref slots[(hash ^ (hash >> 15)) & (slots.Length - 1)];

#if NETFRAMEWORK
    private static bool Same(string known, char[] buffer, int start, int length)
    {
        var same = known.Length == length;
        for (var i = 0; same && i < length; i++)
        {
            same = known[i] == buffer[start + i];
        }

        return same;
    }
#else
    private static bool Same(string known, char[] buffer, int start, int length) => known.AsSpan().SequenceEqual(buffer.AsSpan(start, length));
#endif
}
