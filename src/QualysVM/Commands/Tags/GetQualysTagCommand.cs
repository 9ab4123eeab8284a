using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Tags;

namespace QualysVM.Commands.Tags;

/// <summary>Lists tags, by which hosts are found and chosen.</summary>
[Cmdlet(VerbsCommon.Get, "QualysTag")]
[OutputType(typeof(Tag))]
public sealed class GetQualysTagCommand : SessionCommand
{
    /// <summary>Only tags whose name is like one of these. Wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>The tags with these numbers.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Takes(typeof(Tag))]
    [Alias("TagId")]
    [ArgumentCompleter(typeof(TagNumberCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Only tags directly below the one with this number.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(TagNumberCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long? ParentId { get; set; }

    /// <summary>Only tags of this kind, such as STATIC or NETWORK_RANGE.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(TagRuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string? RuleType { get; set; }

    /// <summary>Only tags of this colour, as #RRGGBB.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Color { get; set; }

    /// <summary>Only tags that come from this cloud provider.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Provider { get; set; }

    private protected override void Process() => Get(
        Id,
        id => Api.Tags.List(new() { Id = id, ParentId = ParentId, RuleType = RuleType, Color = Color, Provider = Provider }, Observer, Stopped),
        tag => Wildcards.Match(Name, tag.Name));
}
