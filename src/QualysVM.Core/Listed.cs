using System.Collections.ObjectModel;

namespace QualysVM.Core;

/// <summary>A list that reads as its items: in a table cell, and in a CSV file.</summary>
public sealed class Listed<T> : ReadOnlyCollection<T>
{
    internal Listed(IList<T> items)
        : base(items)
    {
    }

    internal static Listed<T> None { get; } = new([]);

    /// <summary>The items with commas between them.</summary>
    public override string ToString() => string.Join(", ", this);
}
