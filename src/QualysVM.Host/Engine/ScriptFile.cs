using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace QualysVM.Host.Engine;

/// <summary>A script on disk and its arguments, run and bound as <c>pwsh -File</c> does.</summary>
internal sealed class ScriptFile(string path, IEnumerable<string> arguments)
{
    private readonly string file = Path.GetFullPath(path);

    public Command ToCommand(Runspace runspace)
    {
        var command = new Command(Define(runspace) ? Path.GetFileName(file) : file);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(ToParameter(argument));
        }

        return command;
    }

    // As a script, `exit 3` would only end the file; as a function it ends the run and gives the host the 3.
    // The body keeps its file, so $PSScriptRoot and the lines in errors are right.
    private bool Define(Runspace runspace)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        var body = Parser.ParseFile(file, out _, out var errors);
        if (errors.Length > 0)
        {
            // The engine reports these best itself, when asked to run the file.
            return false;
        }

        runspace.SessionStateProxy.InvokeProvider.Item.Set(
            [$"function:{Path.GetFileName(file)}"], body.GetScriptBlock(), force: true, literalPath: true);
        return true;
    }

    // -Name and -Name:value name a parameter; the engine gives a bare -Name the argument after it.
    private static CommandParameter ToParameter(string argument)
    {
        if (argument.Length < 2 || argument[0] != '-' || !char.IsLetter(argument[1]))
        {
            return new CommandParameter(null, argument);
        }

        var colon = argument.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new CommandParameter(argument)
            : new CommandParameter(argument[..colon], Value(argument[(colon + 1)..]));
    }

    private static object Value(string text) => text.ToUpperInvariant() switch
    {
        "$TRUE" => true,
        "$FALSE" => false,
        _ => text,
    };
}
