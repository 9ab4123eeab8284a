using System.Collections.ObjectModel;

namespace QualysVM.Core;

/// <summary>
/// What a record holds beside its properties, by the service's own names and in their order, which is the same before and after PowerShell has
/// sent it through a job or a file, where dictionaries have no order. It reads as its pairs.
/// </summary>
public sealed class AdditionalData : ReadOnlyDictionary<string, string>
{
    internal AdditionalData(IDictionary<string, string> values)
        : base(InOrder(values))
    {
    }

    /// <summary>The additional data of the many records that have none.</summary>
    internal static AdditionalData None { get; } = new(new Dictionary<string, string>());

    private static Dictionary<string, string> InOrder(IDictionary<string, string> values)
    {
        var ordered = new Dictionary<string, string>(values.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            ordered.Add(pair.Key, pair.Value);
        }

        return ordered;
    }

    /// <summary>The pairs with semicolons between them.</summary>
    public override string ToString() => string.Join("; ", this.Select(pair => $"{pair.Key}={pair.Value}"));
}
