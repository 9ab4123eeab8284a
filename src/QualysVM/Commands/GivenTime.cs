using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace QualysVM.Commands;

/// <summary>
/// Reads a time as people give it. A text in the ISO form means the same in every culture, whatever its calendar: only what is not in that form is the
/// culture's. What its calendar moves to another century is refused: nobody means it, and a list of nothing would be the only sign.
/// </summary>
internal static class GivenTime
{
    private const string Advice = "Write a day as 2026-11-01, a time as 2026-11-01T18:30 (with Z or an offset such as +02:00 where it is not local time), or how long ago as 7d or 12h.";

    private static readonly Regex Iso = new(
        @"^(?<time>\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?)?) ?(?<zone>Z|(?:(?<west>-)|\+)(?<hours>\d{2}):?(?<minutes>\d{2})?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ECMAScript);

    private static readonly Regex Span = new(@"^(?<sign>-?)(?<number>\d{1,6}) ?(?<unit>[wdh])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ECMAScript);
    private static readonly string[] IsoForms = ["yyyy-M-d", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm:ss.FFFFFFF"];

    /// <param name="input">A time, a text, or a span from now.</param>
    /// <param name="isAhead">Whether a span without a sign leads into the future.</param>
    /// <param name="now">What spans are counted from.</param>
    /// <exception cref="ArgumentTransformationMetadataException">It is none of these.</exception>
    public static DateTimeOffset Read(object input, bool isAhead, DateTimeOffset now) => (input is PSObject wrapped ? wrapped.BaseObject : input) switch
    {
        DateTimeOffset time => time,
        DateTime { Kind: DateTimeKind.Utc } time => At(time, TimeSpan.Zero),
        DateTime time => Local(time),
        TimeSpan span => FromNow(span, isAhead, now),
        string text => Text(text.Trim(), isAhead, now),
        var other => Written(input) is var text && Span.IsMatch(text) ? Text(text, isAhead, now) : throw No($"'{text}' is a {other.GetType().Name} and no time."),
    };

    /// <summary>To PowerShell 7d is the number 7; how it was written comes with it.</summary>
    private static string Written(object input) => LanguagePrimitives.ConvertTo<string>(input);

    private static DateTimeOffset Text(string text, bool isAhead, DateTimeOffset now)
    {
        if (Iso.Match(text) is { Success: true } iso)
        {
            return DateTime.TryParseExact(iso.Groups["time"].Value.Replace('T', ' ').Replace('t', ' '), IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? InZone(time, iso, text)
                : throw No($"'{text}' is a day or a time of day that does not exist.");
        }

        if (Span.Match(text) is { Success: true } span)
        {
            var hours = Number(span.Groups["number"]) * span.Groups["unit"].Value.ToUpperInvariant() switch { "W" => 7L * 24, "D" => 24, _ => 1 };
            return FromNow(TimeSpan.FromHours(span.Groups["sign"].Length > 0 ? -hours : hours), isAhead, now);
        }

        var culture = CultureInfo.CurrentCulture;
        return !DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeLocal, out var read)
            ? throw No($"'{text}' is no time, neither in ISO form nor in that of {culture.Name}.")
            : Math.Abs(read.Year - now.Year) <= 100 ? read
            : throw No(string.Format(CultureInfo.InvariantCulture, "'{0}' is the year {1} in the calendar of {2}.", text, read.Year, culture.Name));
    }

    private static DateTimeOffset InZone(DateTime time, Match iso, string text)
    {
        if (!iso.Groups["zone"].Success)
        {
            return Local(time);
        }

        var offset = new TimeSpan(Number(iso.Groups["hours"]), Number(iso.Groups["minutes"]), 0);
        return offset <= TimeSpan.FromHours(14) ? At(time, iso.Groups["west"].Success ? -offset : offset) : throw No($"'{text}' has an offset that is nowhere in use.");
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    private static DateTimeOffset Local(DateTime time) => At(time, TimeZoneInfo.Local.GetUtcOffset(time));

    /// <summary>The first and the last moment that there is are so in every zone.</summary>
    private static DateTimeOffset At(DateTime time, TimeSpan offset) => (time.Ticks - offset.Ticks) switch
    {
        < 0 => DateTimeOffset.MinValue,
        var ticks when ticks > DateTime.MaxValue.Ticks => DateTimeOffset.MaxValue,
        _ => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), offset),
    };

    /// <summary>A span that is negative leads back, wherever one without a sign leads.</summary>
    private static DateTimeOffset FromNow(TimeSpan span, bool isAhead, DateTimeOffset now)
    {
        var ticks = now.UtcTicks - (span < TimeSpan.Zero || isAhead ? -(decimal)span.Ticks : span.Ticks);
        return ticks <= 0 ? DateTimeOffset.MinValue : ticks >= DateTime.MaxValue.Ticks ? DateTimeOffset.MaxValue : new DateTimeOffset((long)ticks, TimeSpan.Zero);
    }

    private static ArgumentTransformationMetadataException No(string why) => new($"{why} {Advice}");
}
