namespace QualysVM.Core.Hosts;

/// <summary>A tag that a cloud has given a host.</summary>
/// <param name="name">Its name.</param>
/// <param name="value">What it says.</param>
public sealed class CloudTag(string name, string value)
{
    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = name;

    /// <summary>What it says.</summary>
    public string Value { get; internal set; } = value;

    /// <summary>When it was last read.</summary>
    public DateTimeOffset? LastSuccessDateTime { get; internal set; }

    /// <summary><c>name=value</c>.</summary>
    public override string ToString() => $"{Name}={Value}";
}
