namespace QualysVM.Core.Scans;

/// <summary>One row of a scan's results in JSON. Source of the shape: the end of the vendor's page "List VM scans".</summary>
public sealed class ScanFinding
{
    /// <summary>The host's address.</summary>
    public string Ip { get; init; } = "";

    /// <summary>The host's DNS name, or null.</summary>
    public string? Dns { get; init; }

    /// <summary>The host's NetBIOS name, or null.</summary>
    public string? NetBios { get; init; }

    /// <summary>The number of the vulnerability or check in the KnowledgeBase.</summary>
    public required int Qid { get; init; }

    /// <summary>Which instance of the software on the host, or null.</summary>
    public string? Instance { get; init; }

    /// <summary>What the scanner saw; empty where it saw nothing to tell.</summary>
    public string Result { get; init; } = "";

    /// <summary>Values this version does not know, by their key.</summary>
    public AdditionalData AdditionalData { get; init; } = Core.AdditionalData.None;

    /// <summary>The host and the number.</summary>
    public override string ToString() => $"{Ip} {Qid}";
}
