using System.Globalization;

namespace QualysVM.Core.Scans;

/// <summary>Reads how long a scan took.</summary>
internal static class ScanDuration
{
    /// <summary>Reads <c>00:29:43</c>, <c>1 day 02:03:04</c> and <c>12 days 02:03:04</c>; hours may pass 24.</summary>
    /// <returns>The time, or null for <c>Pending</c>, <c>Running</c> and whatever else.</returns>
    public static TimeSpan? Parse(string text)
    {
        var days = 0;
        var clock = text;
        var day = text.IndexOf(" day", StringComparison.Ordinal);
        if (day > 0)
        {
            if (!Number(text.Substring(0, day), out days))
            {
                return null;
            }

            clock = text.Substring(day + " day".Length).TrimStart('s', ' ');
        }

        var parts = clock.Split(':');
        return parts.Length == 3 && Number(parts[0], out var hours) && Number(parts[1], out var minutes) && Number(parts[2], out var seconds)
            && days <= 36500 && hours <= 876000 && minutes < 60 && seconds < 60
            ? new TimeSpan(days, hours, minutes, seconds)
            : null;
    }

    private static bool Number(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
