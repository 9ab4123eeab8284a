namespace QualysVM.Core.KnowledgeBase;

/// <summary>Software that has a vulnerability.</summary>
public sealed class VulnerableSoftware
{
    /// <summary>The product.</summary>
    public string Product { get; internal set; } = "";

    /// <summary>Whose product it is.</summary>
    public string Vendor { get; internal set; } = "";

    /// <summary>The vendor and the product.</summary>
    public override string ToString() => $"{Vendor} {Product}".Trim();
}
