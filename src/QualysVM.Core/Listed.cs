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

    /// <summary>The list with more in it, which grows in place: copied for each element, many would take the square of their time.</summary>
    internal Listed<T> With(params IEnumerable<T> more)
    {
        if (this == None || Items is not List<T> items)
        {
            return new([.. this, .. more]);
        }

        items.AddRange(more);
        return this;
    }

    /// <summary>The items with commas between them.</summary>
    public override string ToString() => string.Join(", ", this);
}
