using System.Globalization;

namespace QualysVM.Sandbox.Http;

/// <summary>The service's date form, YYYY-MM-DD[THH:MM:SSZ], always UTC.</summary>
internal static class UtcDate
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    public static bool TryParse(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
