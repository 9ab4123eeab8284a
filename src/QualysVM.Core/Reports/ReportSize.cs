using System.Globalization;

namespace QualysVM.Core.Reports;

/// <summary>Reads a report's size.</summary>
internal static class ReportSize
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary>Reads <c>129.1 MB</c>, <c>812 bytes</c>. The point is always a decimal point; a unit is 1024 of the one before it.</summary>
    /// <returns>Bytes, as near as the service's rounding lets one say, or null while there is no size (<c>-</c>).</returns>
    public static long? Parse(string text)
    {
        var parts = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var unit = parts.Length == 2 ? Array.FindIndex(Units, name => string.Equals(name, parts[1], StringComparison.OrdinalIgnoreCase)) : 0;
        if (parts.Length == 2 && string.Equals(parts[1], "byte", StringComparison.OrdinalIgnoreCase))
        {
            unit = 0;
        }

        return parts.Length is 1 or 2 && unit >= 0
            && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < 1_000_000
            ? (long)Math.Round(number * (1L << (10 * unit)))
            : null;
    }
}
