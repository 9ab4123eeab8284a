namespace QualysVM.Core.Scans;

/// <summary>The option profile a scan ran with. It is equal to its title.</summary>
/// <param name="title">Its title.</param>
/// <param name="isDefault">Whether it is the subscription's default profile; null where the service does not say.</param>
public sealed class OptionProfile(string title, bool? isDefault) : Worded<OptionProfile>
{
    /// <summary>Its title.</summary>
    public string Title { get; internal set; } = title;

    /// <summary>Whether it is the subscription's default profile; null where the service does not say.</summary>
    public bool? IsDefault { get; internal set; } = isDefault;

    /// <summary>A profile of which only the title is known: what a text is compared as.</summary>
    public static implicit operator OptionProfile(string title) => new(title, null);

    /// <inheritdoc/>
    public override bool Equals(OptionProfile? other) => other is not null && Title == other.Title && IsDefault == other.IsDefault;

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
