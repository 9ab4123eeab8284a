using System.Collections.ObjectModel;

namespace QualysVM.Core;

/// <summary>What a record holds beside its properties, by the service's own names. It reads as its pairs.</summary>
public sealed class AdditionalData : ReadOnlyDictionary<string, string>
{
    internal AdditionalData(IDictionary<string, string> values)
        : base(values)
    {
    }

    /// <summary>The additional data of the many records that have none.</summary>
    internal static AdditionalData None { get; } = new(new Dictionary<string, string>());

    /// <summary>The pairs with semicolons between them.</summary>
    public override string ToString() => string.Join("; ", this.Select(pair => $"{pair.Key}={pair.Value}"));
}
