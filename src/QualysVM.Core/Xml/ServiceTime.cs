using System.Globalization;

namespace QualysVM.Core.Xml;

/// <summary>Times as the service writes them: always UTC, with or without the Z, or a date alone.</summary>
internal static class ServiceTime
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", "yyyy-MM-dd"];

    /// <returns>The time in UTC, or null where the text is something else, such as <c>N/A</c>.</returns>
    public static DateTimeOffset? Parse(string text) =>
        Usual(text) ?? (DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null);

    /// <summary>The form that nearly all have, <c>2026-01-08T18:33:31Z</c>, by its digits: a twentieth of all the reading otherwise goes to the general parser.</summary>
    private static DateTimeOffset? Usual(string text) =>
        text.Length == 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == 'Z'
        && Digits.TryRead(text, 0, 4, out var year) && Digits.TryRead(text, 5, 7, out var month) && Digits.TryRead(text, 8, 10, out var day)
        && Digits.TryRead(text, 11, 13, out var hour) && Digits.TryRead(text, 14, 16, out var minute) && Digits.TryRead(text, 17, 19, out var second)
        && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60 && second < 60
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero)
            : null;
}
