using System.Globalization;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Tags;

/// <summary>Which tags to list. Source of the criteria: the vendor's guide; each is compared with EQUALS.</summary>
public sealed record TagQuery : ListQuery
{
    /// <summary>The tag with this number.</summary>
    public long? Id { get; init; }

    /// <summary>Tags directly below the one with this number. Another source calls the criterion otherwise [S].</summary>
    public long? ParentId { get; init; }

    /// <summary>Tags of this kind, such as <c>STATIC</c>.</summary>
    public string? RuleType { get; init; }

    /// <summary>Tags of this colour, as <c>#RRGGBB</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Tags that come from this cloud provider.</summary>
    public string? Provider { get; init; }

    internal override IReadOnlyCollection<string> Only => Id is { } id ? [id.ToString(CultureInfo.InvariantCulture)] : [];

    internal override FormFields ToFields(ApiVersion version) => new FormFields()
        .Add("id", Id)
        .Add("parent", ParentId)
        .Add("ruleType", RuleType)
        .Add("color", Color)
        .Add("provider", Provider);
}
