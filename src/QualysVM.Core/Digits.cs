namespace QualysVM.Core;

/// <summary>Numbers inside a text, read where they stand: cutting them out first would cost more than reading them, in every record.</summary>
internal static class Digits
{
    /// <summary>Reads an unsigned number that fills the place from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public static bool TryRead(string text, int from, int to, out int value)
    {
        value = 0;
        for (var i = from; i < to; i++)
        {
            if (text[i] is < '0' or > '9' || value >= int.MaxValue / 10)
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return to > from;
    }
}
