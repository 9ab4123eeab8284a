namespace QualysVM.Core.Detections;

/// <summary>One thing that a detection score was worked out of.</summary>
/// <param name="name">What it is, such as <c>epss</c>.</param>
/// <param name="value">What it says.</param>
public sealed class QdsFactor(string name, string value)
{
    /// <summary>What it is, such as <c>epss</c>.</summary>
    public string Name { get; internal set; } = name;

    /// <summary>What it says.</summary>
    public string Value { get; internal set; } = value;

    /// <summary><c>name=value</c>.</summary>
    public override string ToString() => $"{Name}={Value}";
}
