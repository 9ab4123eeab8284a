using System.Globalization;

namespace QualysVM.Sandbox.Reports;

/// <summary>A number of bytes as the list shows it: 18.1 KB, 19.87 KB, 129.1 MB.</summary>
internal static class ReportSize
{
    private static readonly string[] Units = ["KB", "MB", "GB"];

    public static string Spell(long bytes)
    {
        var unit = -1;
        decimal value = bytes;
        // That a KB is 1024 bytes is [I], from another client.
        for (; value >= 1024 && unit < Units.Length - 1; unit++)
        {
            value /= 1024;
        }

        return unit < 0 ? $"{bytes} bytes" : WithUnit(value, Units[unit]);
    }

    // Up to two decimals, and always a point.
    public static string WithUnit(decimal value, string unit) => value.ToString("0.##", CultureInfo.InvariantCulture) + " " + unit;
}
