namespace QualysVM.Core.Appliances;

/// <summary>A tag that an appliance bears. It is equal to its name.</summary>
/// <param name="uuid">Its UUID: this list tells no number.</param>
/// <param name="name">Its name.</param>
public sealed class ApplianceTag(string uuid, string name) : Worded<ApplianceTag>
{
    /// <summary>Its UUID: this list tells no number.</summary>
    public string Uuid { get; internal set; } = uuid;

    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = name;

    /// <summary>A tag of which only the name is known: what a text is compared as.</summary>
    public static implicit operator ApplianceTag(string name) => new("", name);

    /// <inheritdoc/>
    public override bool Equals(ApplianceTag? other) => other is not null && Uuid == other.Uuid && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
