using System.Globalization;

namespace QualysVM.Core.Versions;

/// <summary>The number in the path of an API call, such as 3.0 in <c>/api/3.0/fo/scan/</c>.</summary>
public readonly record struct ApiVersion(int Major, int Minor) : IComparable<ApiVersion>
{
    /// <summary>Reads <c>3.0</c> or <c>3</c>.</summary>
    /// <exception cref="ArgumentException">The text is not a version number.</exception>
    public static ApiVersion Parse(string text)
    {
        var parts = (text ?? "").Split('.');
        var minor = 0;
        if (parts.Length is 1 or 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minor)))
        {
            return new ApiVersion(major, minor);
        }

        throw new ArgumentException($"'{text}' is not an API version. Give it as on the vendor's pages, such as 3.0.", nameof(text));
    }

    /// <inheritdoc/>
    public int CompareTo(ApiVersion other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>Older than.</summary>
    public static bool operator <(ApiVersion left, ApiVersion right) => left.CompareTo(right) < 0;

    /// <summary>Newer than.</summary>
    public static bool operator >(ApiVersion left, ApiVersion right) => left.CompareTo(right) > 0;

    /// <summary>Older than or the same.</summary>
    public static bool operator <=(ApiVersion left, ApiVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Newer than or the same.</summary>
    public static bool operator >=(ApiVersion left, ApiVersion right) => left.CompareTo(right) >= 0;

    /// <summary>As in the path: <c>3.0</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", Major, Minor);
}
