using System.Globalization;

namespace QualysVM.Core;

/// <summary>Numbers as the service reads them.</summary>
internal static class Numbers
{
    public static IReadOnlyCollection<string> Text(IReadOnlyCollection<long> numbers) =>
        [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The one number, or none.</summary>
    public static IReadOnlyCollection<string> Text(long? number) => number is { } one ? Text([one]) : [];
}
