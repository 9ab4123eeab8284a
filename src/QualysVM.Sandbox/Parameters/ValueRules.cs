using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Parameters;

/// <summary>What a value may look like. Each answers the reason why not; the service's own words are mostly unknown [I].</summary>
internal static class ValueRules
{
    private static readonly Regex ScanReferenceForm = new("^(scan|compliance|qscap)/[0-9]{1,12}\\.[0-9]{1,9}$", RegexOptions.CultureInvariant);

    private static readonly Regex HostNameForm = new("^([a-z0-9]([a-z0-9_-]*[a-z0-9])?\\.)+[a-z0-9-]*[a-z][a-z0-9-]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // That an empty value is refused like a wrong one is [I].
    public static string? Text(string value) => string.IsNullOrWhiteSpace(value) ? "must not be empty" : null;

    public static string? Flag(string value) => value is "0" or "1" ? null : "must be 0 or 1";

    public static string? PositiveInteger(string value) =>
        value.Length is > 0 and < 19 && value.All(c => c is >= '0' and <= '9') && value.Trim('0').Length > 0
            ? null
            : $"not a positive integer: {value}";

    /// <summary>Numbers and ranges of them.</summary>
    public static string? Numbers(string value) => NumberRanges.TryParse(value, out _) ? null : $"not a list of numbers and ranges: {value}";

    public static string? Ipv6(string value) =>
        IPAddress.TryParse(value, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? null : "not an IPv6 address";

    public static string? Pattern(string value)
    {
        try
        {
            // The empty pattern is refused: documented.
            return value.Length == 0 ? "must not be empty" : new Regex(value, RegexOptions.CultureInvariant) is null ? "" : null;
        }
        catch (ArgumentException)
        {
            return "not a regular expression";
        }
    }

    public static Func<string, string?> Within(int least, int most) => value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? null : $"must be {least} to {most}";

    public static string? Date(string value) => UtcDate.TryParse(value, out _) ? null : "must be of the form YYYY-MM-DD[THH:MM:SSZ]";

    public static string? ScanReference(string value) => ScanReferenceForm.IsMatch(value) ? null : "not a scan reference";

    public static string? Targets(string value) => TargetSet.WhyBad(value);

    public static string? Addresses(string value) => TargetSet.WhyNoAddresses(value);

    public static string? AddressesOrNetworks(string value) => TargetSet.WhyNoAddresses(TargetSet.WithoutNetworks(value));

    public static Func<string, string?> UpTo(int characters) => value => value.Length <= characters ? null : $"has {value.Length} characters, {characters} at most";

    // Zero stands for the default network.
    public static string? NetworkId(string value) => value == "0" ? null : PositiveInteger(value);

    public static string? Uuid(string value) => Guid.TryParseExact(value, "D", out _) ? null : "not a UUID";

    public static string? HostNames(string value) =>
        value.Split(',').All(name => HostNameForm.IsMatch(name.Trim())) ? null : "must be one or more fully qualified domain names";

    /// <summary>A list in which each item must be one of something that exists.</summary>
    public static Func<string, string?> Known(string kind, Func<string, bool> exists) =>
        value => Array.Find(value.Split(','), item => !exists(item.Trim())) is { } unknown ? $"unknown {kind}: {unknown.Trim()}" : null;

    public static Func<string, string?> OneOf(params string[] words) =>
        value => words.Contains(value, StringComparer.Ordinal) ? null : $"must be one of: {string.Join(", ", words)}";

    public static Func<string, string?> ListOf(params string[] words) =>
        value => value.Split(',').All(word => words.Contains(word.Trim(), StringComparer.Ordinal))
            ? null
            : $"must be one or more of: {string.Join(", ", words)}";
}
