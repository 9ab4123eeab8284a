using Microsoft.PowerShell;

namespace QualysVM.Host.Engine;

/// <summary>PowerShell's own console with the staged module imported: streams, prompts, Ctrl+C and exit codes are those of pwsh.</summary>
internal static class ModuleConsole
{
    /// <summary>Runs what these arguments of pwsh say, such as <c>-Command</c> or <c>-File</c>, to its end.</summary>
    public static int Run(params IEnumerable<string> arguments)
    {
        try
        {
            return ConsoleShell.Start(ModuleState.Create(), bannerText: null, helpText: null, ["-NoLogo", "-NoProfile", .. arguments]);
        }
        catch (FileNotFoundException error)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
