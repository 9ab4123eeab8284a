using QualysVM.Core.Http;

namespace QualysVM.Core.OptionProfiles;

/// <summary>Which option profiles to export: one, or all of a kind. Source of the parameters: the vendor's page, as other clients use it [S].</summary>
public sealed record OptionProfileExport
{
    /// <summary>The kinds of profile, as the service spells them.</summary>
    internal static readonly string[] Types = ["user", "compliance", "pci"];

    /// <summary>One profile; null for all.</summary>
    public long? Id { get; init; }

    /// <summary>Only profiles of this kind: <c>user</c> (vulnerabilities), <c>compliance</c> or <c>pci</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Those of the service as well.</summary>
    public bool IncludeSystem { get; init; }

    internal FormFields ToFields() => new FormFields()
        .Add("output_format", "XML")
        .Add("option_profile_id", Id)
        .Add("option_profile_type", Type is null ? null : ServiceWords.Spell(Type, Types))
        .AddIf(IncludeSystem, "include_system_option_profiles");
}
