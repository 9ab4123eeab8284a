using System.Globalization;

namespace QualysVM.Core.Hosts;

/// <summary>A tag that a host bears. It is equal to its name, and to its number.</summary>
/// <param name="id">Its number; 0 where the service does not tell.</param>
/// <param name="name">Its name.</param>
public sealed class HostTag(long id, string name) : Worded<HostTag>
{
    /// <summary>Its number; 0 where the service does not tell.</summary>
    public long Id { get; internal set; } = id;

    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = name;

    /// <summary>A tag of which only the name is known: what a text is compared as.</summary>
    public static implicit operator HostTag(string name) => new(0, name);

    /// <inheritdoc/>
    public override bool Equals(HostTag? other) => other is not null && Id == other.Id && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>The name.</summary>
    public override string ToString() => Name.Length > 0 ? Name : Id.ToString(CultureInfo.InvariantCulture);

    private protected override bool Matches(object value) => value is int or long && Convert.ToInt64(value, CultureInfo.InvariantCulture) == Id;
}
