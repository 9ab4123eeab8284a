using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace QualysVM.Host.Serve;

/// <summary>A number of bytes as people write it: 1048576, 500MB (of 1000), 1GiB (of 1024).</summary>
public static partial class ByteCount
{
    internal static Option<long?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "bytes",
        CustomParser = result => Read(result, name),
    };

    /// <summary>The number, or nothing where the text is not one above 0 that fits.</summary>
    public static long? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var thousand = match.Groups["binary"].Success ? 1024m : 1000m;
        var power = match.Groups["unit"] is { Success: true } unit ? "KMG".IndexOf(unit.Value, StringComparison.OrdinalIgnoreCase) + 1 : 0;
        for (; power > 0; power--)
        {
            number *= thousand;
        }

        return number is >= 1 and <= 1L << 50 ? (long)number : null;
    }

    private static long? Read(ArgumentResult result, string name)
    {
        var count = Parse(result.Tokens[^1].Value);
        if (count is null)
        {
            result.AddError($"{name} takes a number of bytes, such as 1048576, 500MB or 1GiB.");
        }

        return count;
    }

    [GeneratedRegex("^(?<number>[0-9]{1,16}(\\.[0-9]{1,9})?)((?<unit>[KMG])(?<binary>i)?B)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
