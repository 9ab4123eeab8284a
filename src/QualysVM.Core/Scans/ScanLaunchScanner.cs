using QualysVM.Core.Http;

namespace QualysVM.Core.Scans;

/// <summary>Which scanners do a scan; one kind at most, the service's default when there is none.</summary>
public sealed record ScanLaunchScanner
{
    /// <summary>Numbers of appliances.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>Names of appliances, or <c>External</c>.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The default scanner of each target's asset group.</summary>
    public bool Default { get; init; }

    /// <summary>All scanners in the asset groups.</summary>
    public bool InAssetGroup { get; init; }

    /// <summary>All scanners with the tags.</summary>
    public bool InTagSet { get; init; }

    /// <summary>All scanners in the network.</summary>
    public bool InNetwork { get; init; }

    internal void AddTo(FormFields fields)
    {
        bool[] kinds = [Ids.Count > 0, Names.Count > 0, Default, InAssetGroup, InTagSet, InNetwork];
        ScanLaunch.Refuse(kinds.Count(given => given) > 1, "Give one kind of scanner only: numbers, names, the default, or those of the asset groups, tags or network.");
        fields.Add("iscanner_id", Numbers.Text(Ids))
            .Add("iscanner_name", Names)
            .AddIf(Default, "default_scanner")
            .AddIf(InAssetGroup, "scanners_in_ag")
            .AddIf(InTagSet, "scanners_in_tagset")
            .AddIf(InNetwork, "scanners_in_network");
    }
}
