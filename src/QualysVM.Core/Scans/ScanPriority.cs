using System.Globalization;

namespace QualysVM.Core.Scans;

/// <summary>How urgent the processing of a scan's results is: 0 has no priority, 1 is the highest, 9 the lowest.</summary>
/// <param name="Number">0 to 9.</param>
/// <param name="Label">The service's word for it, such as <c>Emergency</c>.</param>
public sealed record ScanPriority(int Number, string Label) : IComparable<ScanPriority>, IComparable
{
    /// <summary>Reads <c>0 - No Priority</c>.</summary>
    /// <returns>The priority, or null where the text is something else.</returns>
    internal static ScanPriority? Parse(string text)
    {
        var dash = text.IndexOf('-');
        var number = dash < 0 ? text : text.Substring(0, dash);
        return int.TryParse(number.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new ScanPriority(value, dash < 0 ? "" : text.Substring(dash + 1).Trim())
            : null;
    }

    /// <inheritdoc/>
    public int CompareTo(ScanPriority? other) => other is null ? 1 : Number.CompareTo(other.Number);

    int IComparable.CompareTo(object? other) => CompareTo(other as ScanPriority);

    /// <summary>As the service writes it: <c>0 - No Priority</c>.</summary>
    public override string ToString() => Label.Length == 0 ? Number.ToString(CultureInfo.InvariantCulture) : string.Format(CultureInfo.InvariantCulture, "{0} - {1}", Number, Label);
}
