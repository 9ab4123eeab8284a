using System.Globalization;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.OptionProfiles;
using QualysVM.Files;

namespace QualysVM.Commands.OptionProfiles;

/// <summary>Exports option profiles to files, as the service writes them: with the passwords that are in them.</summary>
[Cmdlet(VerbsData.Export, "QualysOptionProfile", DefaultParameterSetName = ProfileSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportQualysOptionProfileCommand : SessionCommand
{
    private const string ProfileSet = "Profile";
    private const string AllSet = "All";
    private Destination? destination;

    /// <summary>The profiles with these numbers, each in a file of its own.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ProfileSet)]
    [Takes(typeof(OptionProfileSettings))]
    [Alias("OptionId")]
    [ArgumentCompleter(typeof(OptionProfileNumberCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[] Id { get; set; } = [];

    /// <summary>All profiles of the subscription, in one file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllSet)]
    public SwitchParameter All { get; set; }

    /// <summary>Of all profiles those of this kind only.</summary>
    [Parameter(ParameterSetName = AllSet)]
    [ValidateSet("User", "Compliance", "Pci")]
    public string? Type { get; set; }

    /// <summary>Exports those of the service as well.</summary>
    [Parameter(ParameterSetName = AllSet)]
    public SwitchParameter IncludeSystem { get; set; }

    /// <summary>A folder, in which each file is named by its number, or the file. By default the current folder.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>Replaces a file that exists.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == AllSet)
        {
            Export(new() { Type = Type, IncludeSystem = IncludeSystem }, "all option profiles", "option_profiles");
            return;
        }

        foreach (var id in Id)
        {
            Attempt(id, () => Export(new() { Id = id }, $"the option profile {id}", string.Format(CultureInfo.InvariantCulture, "option_profile_{0}", id)));
        }
    }

    private void Export(OptionProfileExport export, string what, string name)
    {
        destination ??= Destination.At(SessionState, Path, Force);
        var fileName = FileNames.Clean(name, ".xml");
        if (!ShouldProcess(destination.PathOf(fileName), $"Export {what}"))
        {
            return;
        }

        destination.Check();
        var content = Wait(Api.OptionProfiles.ExportAsync(export, Observer, Stopped));
        var path = destination.Take(fileName, "2");
        using var file = NewFile.Create(path, Force);
        NewFile.Guard(path, () =>
        {
            file.Content.Write(content.Array!, content.Offset, content.Count);
            return true;
        });
        WriteVerbose($"{what}: {content.Count} bytes in '{path}'. The file holds the passwords that are in it as they are.");
        WriteObject(SavedFile.Item(SessionState, InvokeProvider, file.Complete()));
    }
}
