using System.Globalization;

namespace QualysVM.Views;

/// <summary>Times for people: in their own zone, in a form that sorts, that no culture misreads, and that is equal to the time it shows.</summary>
internal static class LocalTime
{
    /// <summary><c>2026-01-09 10:21:25</c>, or nothing.</summary>
    public static string Second(DateTimeOffset? time) => In("yyyy-MM-dd HH:mm:ss", time);

    /// <summary><c>2026-01-09 10:21</c> where that is all there is to it, else with the second; or nothing.</summary>
    public static string Minute(DateTimeOffset? time) => time is { Second: 0 } ? In("yyyy-MM-dd HH:mm", time) : Second(time);

    /// <summary><c>2026-01-09 10:21:25 +01:00</c>, or nothing.</summary>
    public static string Exact(DateTimeOffset? time) => In("yyyy-MM-dd HH:mm:ss zzz", time);

    private static string In(string form, DateTimeOffset? time) => time?.ToLocalTime().ToString(form, CultureInfo.InvariantCulture) ?? "";
}
