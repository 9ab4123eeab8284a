using System.Globalization;

namespace QualysVM.Core.Scans;

/// <summary>How urgent the processing of a scan's results is: 0 has no priority, 1 is the highest, 9 the lowest. It is equal to its number, and to its words.</summary>
/// <param name="number">0 to 9.</param>
/// <param name="label">The service's word for it, such as <c>Emergency</c>.</param>
public sealed class ScanPriority(int number, string label) : Worded<ScanPriority>
{
    /// <summary>0 to 9.</summary>
    public int Number { get; } = number;

    /// <summary>The service's word for it, such as <c>Emergency</c>.</summary>
    public string Label { get; } = label;

    /// <summary>A priority of which only the number is known: what a number is compared as.</summary>
    public static implicit operator ScanPriority(int number) => new(number, "");

    /// <summary>What a text is compared as: <c>3</c>, or <c>0 - No Priority</c>.</summary>
    /// <exception cref="ArgumentException">The text begins with no number.</exception>
    public static implicit operator ScanPriority(string text) => Parse(text)
        ?? throw new ArgumentException($"'{text}' is no priority: it begins with no number from 0 to 9.", nameof(text));

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
    public override bool Equals(ScanPriority? other) => other is not null && Number == other.Number && Label == other.Label;

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <summary>By the number.</summary>
    public override int CompareTo(ScanPriority? other) => other is null ? 1 : Number.CompareTo(other.Number);

    /// <summary>As the service writes it: <c>0 - No Priority</c>.</summary>
    public override string ToString() => Label.Length == 0 ? Number.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0} - {1}", Number, Label);

    private protected override bool Reads(string words) =>
        base.Reads(words) || string.Equals(Label, words, StringComparison.OrdinalIgnoreCase) || words.Trim() == Number.ToString(CultureInfo.InvariantCulture);

    private protected override bool Matches(object value) => value is int or long or double or decimal && Convert.ToDecimal(value, CultureInfo.InvariantCulture) == Number;
}
