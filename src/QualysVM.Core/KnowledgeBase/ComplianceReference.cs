namespace QualysVM.Core.KnowledgeBase;

/// <summary>A rule or law that a vulnerability concerns.</summary>
public sealed class ComplianceReference
{
    /// <summary>Which, such as <c>HIPAA</c>.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>Which part of it.</summary>
    public string Section { get; internal set; } = "";

    /// <summary>What it asks for.</summary>
    public string Description { get; internal set; } = "";

    /// <summary>All of it in one line.</summary>
    public override string ToString() => string.Join(" ", new[] { Type, Section, Description }.Where(part => part.Length > 0));
}
