namespace QualysVM.Core;

/// <summary>
/// A value that reads as words and is equal to them: what a view shows of it, whatever its case, finds it with <c>-eq</c>, <c>-contains</c>
/// and <c>-in</c>, and sorts it.
/// </summary>
/// <typeparam name="T">The value's own type.</typeparam>
public abstract class Worded<T> : IEquatable<T>, IComparable<T>, IComparable
    where T : Worded<T>
{
    private protected Worded()
    {
    }

    /// <summary>Whether the other says the same.</summary>
    public virtual bool Equals(T? other) => other is not null && Reads(other.ToString());

    /// <summary>Equal to its words as well.</summary>
    public sealed override bool Equals(object? obj) => obj switch
    {
        string words => Reads(words),
        T other => Equals(other),
        null => false,
        _ => Matches(obj),
    };

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <summary>By the words; null comes first.</summary>
    public virtual int CompareTo(T? other) => other is null ? 1 : string.Compare(ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    int IComparable.CompareTo(object? obj) => obj is null or T ? CompareTo((T?)obj)
        : throw new ArgumentException($"'{obj}' cannot be compared with {typeof(T).Name} '{this}'.", nameof(obj));

    /// <summary>The words.</summary>
    public abstract override string ToString();

    /// <summary>Whether the words mean this value.</summary>
    private protected virtual bool Reads(string words) => string.Equals(ToString(), words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value of another type means this value.</summary>
    private protected virtual bool Matches(object value) => false;
}
