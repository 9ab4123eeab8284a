namespace QualysVM.Core.Scans.Summaries;

/// <summary>Hosts that a scan did not look at for one reason.</summary>
/// <param name="reason">Why, as the property of the summary is called: <c>Dead</c>, <c>Excluded</c> and so on.</param>
/// <param name="hosts">Which.</param>
public sealed class UnscannedGroup(string reason, SummarizedHosts hosts)
{
    /// <summary>Why, as the property of the summary is called: <c>Dead</c>, <c>Excluded</c> and so on.</summary>
    public string Reason { get; } = reason;

    /// <summary>Which.</summary>
    public SummarizedHosts Hosts { get; } = hosts;

    /// <summary>The hosts behind the reason.</summary>
    public override string ToString() => $"{Reason}: {Hosts}";
}
