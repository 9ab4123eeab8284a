using System.Globalization;

namespace QualysVM.Core.Hosts;

/// <summary>An asset group that a host is in. It is equal to its title, and to its number.</summary>
/// <param name="id">Its number.</param>
/// <param name="title">Its title; empty where the service does not tell.</param>
public sealed class HostAssetGroup(long id, string title) : Worded<HostAssetGroup>
{
    /// <summary>Its number.</summary>
    public long Id { get; internal set; } = id;

    /// <summary>Its title; empty where the service does not tell.</summary>
    public string Title { get; internal set; } = title;

    /// <summary>A group of which only the title is known: what a text is compared as.</summary>
    public static implicit operator HostAssetGroup(string title) => new(0, title);

    /// <inheritdoc/>
    public override bool Equals(HostAssetGroup? other) => other is not null && Id == other.Id && Title == other.Title;

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>The title, or the number where that is all there is.</summary>
    public override string ToString() => Title.Length > 0 ? Title : Id.ToString(CultureInfo.InvariantCulture);

    private protected override bool Matches(object value) => value is int or long && Convert.ToInt64(value, CultureInfo.InvariantCulture) == Id;
}
