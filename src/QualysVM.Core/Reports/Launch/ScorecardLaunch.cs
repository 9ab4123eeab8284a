using QualysVM.Core.Http;

namespace QualysVM.Core.Reports.Launch;

/// <summary>A scorecard to launch. Source of the parameters: the vendor's page "Launch scorecard".</summary>
public sealed record ScorecardLaunch
{
    /// <summary>Its name: one of the service's, or of a user's own.</summary>
    public required string Name { get; init; }

    /// <summary>See <see cref="ReportFormat"/>.</summary>
    public required string OutputFormat { get; init; }

    /// <summary>Titles of asset groups.</summary>
    public IReadOnlyList<string> AssetGroups { get; init; } = [];

    /// <summary>Whether to report on all asset groups.</summary>
    public bool AllAssetGroups { get; init; }

    /// <summary>All asset groups of this business unit.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>Of those, only asset groups whose business information names this division.</summary>
    public string? Division { get; init; }

    /// <summary>Of those, only asset groups whose business information names this function.</summary>
    public string? Function { get; init; }

    /// <summary>Of those, only asset groups whose business information names this location.</summary>
    public string? Location { get; init; }

    /// <summary>QIDs of patches, for the patch scorecard.</summary>
    public IReadOnlyList<long> PatchQids { get; init; } = [];

    /// <summary>QIDs of software that should be there, for the patch scorecard.</summary>
    public IReadOnlyList<long> MissingQids { get; init; } = [];

    internal FormFields ToFields()
    {
        Check();
        return new FormFields()
            .Add("name", Name)
            .Add("output_format", OutputFormat.ToLowerInvariant())
            .Add("source", BusinessUnit is null ? "asset_groups" : "business_unit")
            .Add("asset_groups", AssetGroups)
            .AddIf(AllAssetGroups, "all_asset_groups")
            .Add("business_unit", BusinessUnit)
            .Add("division", Division)
            .Add("function", Function)
            .Add("location", Location)
            .Add("patch_qids", Numbers.Text(PatchQids))
            .Add("missing_qids", Numbers.Text(MissingQids));
    }

    internal void Check()
    {
        ReportLaunch.CheckFormat(OutputFormat, ReportType.Scorecard);
        bool[] sources = [AssetGroups.Count > 0, AllAssetGroups, BusinessUnit is not null];
        ReportLaunch.Refuse(sources.Count(given => given) != 1, "A scorecard is about given asset groups, all asset groups, or those of a business unit: give one of the three.");
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
