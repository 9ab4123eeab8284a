using System.Management.Automation;

namespace QualysVM.Files;

/// <summary>What a cmdlet writes about a file that it saved: the object that Get-Item gives.</summary>
/// <remarks>
/// A FileInfo of our own has no path that PowerShell knows: what takes files from a pipeline then takes it for the text of a path, which is a
/// pattern where it holds brackets, and finds another file or none.
/// </remarks>
internal static class SavedFile
{
    private const string FileSystem = "FileSystem";

    public static PSObject Item(SessionState state, ProviderIntrinsics providers, FileInfo file)
    {
        // Where the current place is no folder, a path would be looked for in that place.
        var path = state.Path.CurrentLocation.Provider.Name == FileSystem ? file.FullName : $@"Microsoft.PowerShell.Core\{FileSystem}::{file.FullName}";
        try
        {
            return providers.Item.Get([path], force: true, literalPath: true).FirstOrDefault() ?? PSObject.AsPSObject(file);
        }
        catch (ItemNotFoundException)
        {
            return PSObject.AsPSObject(file); // somebody took it away at once
        }
    }
}
