using QualysVM.Core.Http;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Hosts;

/// <summary>Which hosts to list, and what to tell about each. Source of the parameters: the vendor's page "Host List".</summary>
public sealed record HostQuery : HostFilter
{
    /// <summary>Only hosts whose last results were worked in after that.</summary>
    public DateTimeOffset? ProcessedAfter { get; init; }

    /// <summary>Only hosts whose last results were worked in before that.</summary>
    public DateTimeOffset? ProcessedBefore { get; init; }

    /// <summary>Tell the TruRisk score of each host.</summary>
    public bool IncludeTruRisk { get; init; }

    /// <summary>Tell what it was worked out of.</summary>
    public bool IncludeTruRiskFactors { get; init; }

    /// <summary>No host with a lower score.</summary>
    public int? MinimumTruRisk { get; init; }

    /// <summary>No host with a higher score.</summary>
    public int? MaximumTruRisk { get; init; }

    /// <summary>Tell the older score of each host, in place of which there is TruRisk now.</summary>
    public bool IncludeArs { get; init; }

    /// <summary>Tell what that was worked out of.</summary>
    public bool IncludeArsFactors { get; init; }

    /// <summary>No host with a lower older score.</summary>
    public int? MinimumArs { get; init; }

    /// <summary>No host with a higher older score.</summary>
    public int? MaximumArs { get; init; }

    /// <summary>Tell the asset groups of each host.</summary>
    public bool IncludeAssetGroups { get; init; }

    /// <summary>Tell nothing but the number of each host.</summary>
    public bool IdOnly { get; init; }

    internal override FormFields ToFields(ApiVersion version)
    {
        Refuse(IdOnly && IncludeAssetGroups, "-IdOnly tells numbers alone, so -IncludeAssetGroup has no place with it.");
        Refuse(MinimumTruRisk >= MaximumTruRisk, $"-MinimumTruRisk {MinimumTruRisk} must be lower than -MaximumTruRisk {MaximumTruRisk}.");
        Refuse(MinimumArs >= MaximumArs, $"-MinimumArs {MinimumArs} must be lower than -MaximumArs {MaximumArs}.");

        // Owner, comment and the like come with All only; the service wants the score asked for where it is a filter.
        var fields = new FormFields()
            .Add("details", IdOnly ? "None" : IncludeAssetGroups ? "All/AGs" : "All")
            .AddIf(!IdOnly, "show_asset_id")
            .AddIf(IncludeTruRisk || IncludeTruRiskFactors || MinimumTruRisk is not null || MaximumTruRisk is not null, "show_trurisk")
            .AddIf(IncludeTruRiskFactors, "show_trurisk_factors")
            .Add("trurisk_min", MinimumTruRisk).Add("trurisk_max", MaximumTruRisk)
            .AddIf(IncludeArs || IncludeArsFactors || MinimumArs is not null || MaximumArs is not null, "show_ars")
            .AddIf(IncludeArsFactors, "show_ars_factors")
            .Add("ars_min", MinimumArs).Add("ars_max", MaximumArs);
        AddTo(fields, ProcessedAfter, ProcessedBefore);
        return fields;
    }
}
