using System.ComponentModel;
using System.Globalization;

namespace QualysVM.Views;

/// <summary>How many hosts were alive of how many. It is equal to what it shows, and sorts by those that were alive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HostCount : IComparable
{
    private readonly int? active;
    private readonly int? total;

    private HostCount(int? active, int? total) => (this.active, this.total) = (active, total);

    /// <summary>What a number is compared as: so many alive.</summary>
    public static implicit operator HostCount(int active) => new(active, null);

    /// <summary>The count, or null where nothing is known.</summary>
    internal static HostCount? Of(int? active, int? total) => active is null && total is null ? null : new(active, total);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is HostCount other ? (active ?? -1, total ?? -1).CompareTo((other.active ?? -1, other.total ?? -1)) : 1;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj switch
    {
        HostCount other => CompareTo(other) == 0,
        string text => string.Equals(text, ToString(), StringComparison.OrdinalIgnoreCase),
        int number => active == number,
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode();

    /// <summary><c>12 of 254</c>.</summary>
    public override string ToString() => (active, total) switch
    {
        (null, _) => string.Format(CultureInfo.InvariantCulture, "{0}", total),
        (_, null) => string.Format(CultureInfo.InvariantCulture, "{0} alive", active),
        _ => string.Format(CultureInfo.InvariantCulture, "{0} of {1}", active, total),
    };
}
