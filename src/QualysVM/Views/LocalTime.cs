using System.ComponentModel;
using System.Globalization;

namespace QualysVM.Views;

/// <summary>Times for people: in their own zone, to the minute, in a form that sorts and that no culture misreads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LocalTime
{
    /// <summary><c>2026-01-09 10:21</c>, or nothing.</summary>
    public static string Minute(DateTimeOffset? time) => time?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>2026-01-09 10:21:25 +01:00</c>, or nothing.</summary>
    public static string Exact(DateTimeOffset? time) => time?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture) ?? "";
}
