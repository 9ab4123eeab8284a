using System.Globalization;

namespace QualysVM.Core.Schedules;

/// <summary>Reads the offset at the beginning of <c>(GMT-0800) United States: America/Los_Angeles</c>.</summary>
internal static class ZoneOffset
{
    private const string Beginning = "(GMT";

    /// <returns>The offset, or null where the text begins otherwise.</returns>
    public static TimeSpan? Parse(string text)
    {
        var end = text.IndexOf(')');
        if (!text.StartsWith(Beginning, StringComparison.Ordinal) || end < 0)
        {
            return null;
        }

        var offset = text.Substring(Beginning.Length, end - Beginning.Length).Replace(":", "").Trim();
        if (offset.Length == 0)
        {
            return TimeSpan.Zero;
        }

        return offset.Length == 5 && offset[0] is '+' or '-'
            && int.TryParse(offset.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number % 100 < 60 && number <= 1400
            ? TimeSpan.FromMinutes(((number / 100 * 60) + (number % 100)) * (offset[0] == '-' ? -1 : 1))
            : null;
    }
}
