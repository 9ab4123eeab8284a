using System.Globalization;
using QualysVM.Core.Json;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Results;

/// <summary>Reads the values of one row. A text that is not what it should be is kept by its key, and the value is null.</summary>
internal sealed class ResultValues(JsonRow row, AdditionalElements? more = null)
{
    private readonly AdditionalElements kept = more ?? new();

    public AdditionalData Kept => kept.ToData();

    /// <summary>A text; the three ways to write that there is none are null.</summary>
    public string? Text() => Some(row.Text());

    /// <summary>A text that hardly any other row has.</summary>
    public string? UniqueText() => Some(row.UniqueText());

    /// <summary>Keeps a value under its key.</summary>
    public void Keep() => kept.Keep(row.Key, row.Text() ?? "");

    public int? Number() => Value(text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);

    public bool? Flag() => Value(text => text switch { "yes" or "1" or "true" => true, "no" or "0" or "false" => false, _ => (bool?)null });

    /// <summary>Texts with commas between them.</summary>
    public Listed<string> Texts() => Text() is { } text
        ? new([.. text.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => part.Length > 0)])
        : Listed<string>.None;

    /// <summary>The number that a score begins with; the whole text is kept where there is more to it, such as a vector.</summary>
    public decimal? Score()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        var end = 0;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '.')
        {
            end++;
        }

        if (end < text.Length || end == 0)
        {
            kept.Keep(row.Key, text);
        }

        return decimal.TryParse(text.Substring(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) ? score : null;
    }

    /// <summary>A time as the headers write it, without a zone. Taken as UTC, like every other time of the service.</summary>
    public DateTimeOffset? Time() => Value(text =>
        DateTimeOffset.TryParseExact(text, "MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time) ? time : (DateTimeOffset?)null);

    private static string? Some(string? text) => text is null or "" or "None" ? null : text;

    private T? Value<T>(Func<string, T?> parse)
        where T : struct
    {
        if (Text() is not { } text)
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            kept.Keep(row.Key, text);
        }

        return value;
    }
}
