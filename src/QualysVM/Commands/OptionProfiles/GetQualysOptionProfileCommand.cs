using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.OptionProfiles;

namespace QualysVM.Commands.OptionProfiles;

/// <summary>Lists option profiles with their settings.</summary>
[Cmdlet(VerbsCommon.Get, "QualysOptionProfile")]
[OutputType(typeof(OptionProfileSettings))]
public sealed class GetQualysOptionProfileCommand : SessionCommand
{
    /// <summary>Only profiles whose title is like one of these. Wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(OptionProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Title { get; set; }

    /// <summary>The profiles with these numbers.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Takes(typeof(OptionProfileSettings))]
    [Alias("OptionId")]
    [ArgumentCompleter(typeof(OptionProfileNumberCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Of which module: vulnerability management, policy compliance or payment cards.</summary>
    [Parameter]
    [ValidateSet(OptionProfileModule.Vm, OptionProfileModule.Pc, OptionProfileModule.Pci)]
    public string Module { get; set; } = OptionProfileModule.Vm;

    private protected override void Process() =>
        Get(Id, id => Api.OptionProfiles.List(Module, new() { Id = id }, Observer, Stopped), profile => Wildcards.Match(Title, profile.Title));
}
