using System.Globalization;

namespace QualysVM.Core.Xml;

/// <summary>Times as the service writes them: always UTC, with or without the Z, or a date alone.</summary>
internal static class ServiceTime
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", "yyyy-MM-dd"];

    /// <returns>The time in UTC, or null where the text is something else, such as <c>N/A</c>.</returns>
    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
