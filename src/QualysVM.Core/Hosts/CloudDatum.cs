namespace QualysVM.Core.Hosts;

/// <summary>One thing that a cloud says of a host.</summary>
/// <param name="name">What it is, such as <c>latest/dynamic/instance-identity/document/region</c>.</param>
/// <param name="value">What it is there.</param>
public sealed class CloudDatum(string name, string value)
{
    /// <summary>What it is, such as <c>latest/dynamic/instance-identity/document/region</c>.</summary>
    public string Name { get; internal set; } = name;

    /// <summary>What it is there.</summary>
    public string Value { get; internal set; } = value;

    /// <summary>How the last look for it ended.</summary>
    public string? LastStatus { get; internal set; }

    /// <summary>When it was last read.</summary>
    public DateTimeOffset? LastSuccessDateTime { get; internal set; }

    /// <summary>When it could not be read.</summary>
    public DateTimeOffset? LastErrorDateTime { get; internal set; }

    /// <summary>Why.</summary>
    public string? LastError { get; internal set; }

    /// <summary><c>name=value</c>.</summary>
    public override string ToString() => $"{Name}={Value}";
}
