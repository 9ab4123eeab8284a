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
            if (!Digits.TryRead(text, 0, day, out days))
            {
                return null;
            }

            clock = text.Substring(day + " day".Length).TrimStart('s', ' ');
        }

        var minute = clock.IndexOf(':') + 1;
        var second = clock.IndexOf(':', minute) + 1;
        return minute > 0 && second > 0
            && Digits.TryRead(clock, 0, minute - 1, out var hours) && Digits.TryRead(clock, minute, second - 1, out var minutes)
                && Digits.TryRead(clock, second, clock.Length, out var seconds)
            && days <= 36500 && hours <= 876000 && minutes < 60 && seconds < 60
            ? new TimeSpan(days, hours, minutes, seconds)
            : null;
    }
}
