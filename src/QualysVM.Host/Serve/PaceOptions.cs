using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace QualysVM.Host.Serve;

/// <summary>A pace as people write it: <c>--first-byte 2s --rate 1.5MiB/s</c>.</summary>
public static partial class PaceOptions
{
    private const int LongestSeconds = 3600;

    internal static Option<TimeSpan> FirstByte { get; } = new("--first-byte")
    {
        Description = "How long each answer takes to begin, such as 2s or 500ms.",
        HelpName = "time",
        CustomParser = result => Read(result, ParseTime, "--first-byte takes a time up to an hour, such as 2s or 500ms."),
    };

    internal static Option<long?> Rate { get; } = new("--rate")
    {
        Description = "How fast each answer comes, such as 1.5MiB/s or 200kB/s.",
        HelpName = "bytes/s",
        CustomParser = result => Read(result, ParseRate, "--rate takes a number of bytes a second, such as 1.5MiB/s, 200kB/s or 4096/s."),
    };

    /// <summary>The time, or nothing where the text is not one.</summary>
    public static TimeSpan? ParseTime(string text)
    {
        var match = TimeForm().Match(text);
        if (!match.Success || !double.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var seconds = match.Groups["unit"].Value.Equals("ms", StringComparison.OrdinalIgnoreCase) ? number / 1000 : number;
        return seconds <= LongestSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    /// <summary>The bytes a second, or nothing where the text is not that.</summary>
    public static long? ParseRate(string text) => text.EndsWith("/s", StringComparison.OrdinalIgnoreCase) ? ByteCount.Parse(text[..^2]) : null;

    private static T Read<T>(ArgumentResult result, Func<string, T?> parse, string complaint)
        where T : struct
    {
        if (parse(result.Tokens[^1].Value) is { } value)
        {
            return value;
        }

        result.AddError(complaint);
        return default;
    }

    [GeneratedRegex("^(?<number>[0-9]{1,6}(\\.[0-9]{1,3})?)(?<unit>s|ms)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TimeForm();
}
