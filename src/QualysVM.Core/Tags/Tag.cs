using System.Globalization;
using QualysVM.Core.Hosts;

namespace QualysVM.Core.Tags;

/// <summary>A tag, by which assets are found and chosen. Source of the shape: the vendor's guide of the asset management API, and clients that read it [S].</summary>
public sealed class Tag : QualysRecord
{
    /// <summary>The number that names the tag.</summary>
    [Identity]
    public long Id { get; internal set; }

    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The number of the tag above it; null where there is none.</summary>
    public long? ParentTagId { get; internal set; }

    /// <summary>
    /// How assets come by it, in the service's words, of which new ones come: <c>STATIC</c> (given by hand), <c>NETWORK_RANGE</c>, <c>NAME_CONTAINS</c>,
    /// <c>OS_REGEX</c>, <c>GROOVY</c> and others; null where the service does not say.
    /// </summary>
    public string? RuleType { get; internal set; }

    /// <summary>The rule itself; null where there is none.</summary>
    public string? RuleText { get; internal set; }

    /// <summary>Its colour, as <c>#RRGGBB</c>; null where it has none.</summary>
    public string? Color { get; internal set; }

    /// <summary>How critical its assets are, from 1 to 5; null where nobody said.</summary>
    public int? CriticalityScore { get; internal set; }

    /// <summary>The tags directly below it; never null.</summary>
    public Listed<HostTag> Children { get; internal set; } = Listed<HostTag>.None;

    /// <summary>The cloud provider that it comes from; null where there is none.</summary>
    public string? Provider { get; internal set; }

    /// <summary>The asset group that it was made for; null where there is none.</summary>
    public long? SrcAssetGroupId { get; internal set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset? CreatedDateTime { get; internal set; }

    /// <summary>When it was changed last, in UTC.</summary>
    public DateTimeOffset? ModifiedDateTime { get; internal set; }

    /// <summary>The number.</summary>
    public override string ToString() => Id.ToString(CultureInfo.InvariantCulture);
}
