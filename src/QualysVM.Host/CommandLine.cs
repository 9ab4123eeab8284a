using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using QualysVM.Host.Engine;
using QualysVM.Host.Serve;
using QualysVM.Host.Shell;
using QualysVM.Sandbox;

namespace QualysVM.Host;

/// <summary>The program's options, what they mean, and what they start.</summary>
internal static class CommandLine
{
    private const int UsageError = 2;

    private const string Description = """
        Runs the QualysVM module in PowerShell, where PowerShell itself is not installed.
        Without options: a short tour of the module on its sandbox.

        Examples (put `--` before the options when started with `dotnet run`):
          --command "Connect-QualysSession -Sandbox; Get-QualysScan -State Running"
          --file nightly.ps1 -Days 7     everything after the file goes to the script
          shell                          pwsh with the module imported; `sandbox` connects
          serve --port 8080 --scans 5000 the sandbox over HTTP; see `serve --help`

        Exit codes are those of pwsh: the script's own (`exit N`), or 1 when it failed. 2 is wrong usage.
        """;

    private static readonly string ServeDescription = $"""
        The sandbox over HTTP, on loopback only. Its first line is the address, its second the account.

        {FaultHelp.Text}
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var (own, scripts) = Split(args);
        var parsed = Root(scripts).Parse(own);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync();
        }

        if (parsed.Action is ParseErrorAction complaint)
        {
            complaint.ShowTypoCorrections = false;
        }

        // What was wrong and the usage belong to the errors: the output may be piped somewhere.
        await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return UsageError;
    }

    private static RootCommand Root(IReadOnlyList<string> scriptArguments)
    {
        var command = new Option<string>("--command", "-c") { Description = "Run this script and end.", HelpName = "script" };
        var file = new Option<FileInfo>("--file", "-f") { Description = "Run this script file, with the arguments after it, and end.", HelpName = "path" };
        file.AcceptExistingOnly();
        var root = new RootCommand(Description) { command, file, Shell(), Serve() };
        root.Validators.Add(result =>
        {
            if (result.GetResult(command) is not null && result.GetResult(file) is not null)
            {
                result.AddError("Give --command or --file, not both.");
            }
        });
        root.SetAction(parsed =>
            parsed.GetValue(command) is { } script ? ModuleConsole.Run("-Command", script)
            : parsed.GetValue(file) is { } path ? ModuleConsole.Run(["-File", path.FullName, .. scriptArguments])
            : ModuleConsole.Run("-File", Path.Combine(AppContext.BaseDirectory, "Tour", "Tour.ps1")));
        return root;
    }

    private static Command Shell()
    {
        var shell = new Command("shell", "The pwsh of the tool manifest, fetched when it is not there yet, with the module imported.");
        // Without the cancellation that Ctrl+C would bring: it is the shell's.
        shell.SetAction(_ => ToolShell.RunAsync().GetAwaiter().GetResult());
        return shell;
    }

    private static Command Serve()
    {
        var port = Number("--port", 0, "The port on 127.0.0.1; 0 picks a free one.");
        var seed = Number("--seed", 1, "Chooses the data: the same seed gives the same data.");
        var scans = Number("--scans", 300, "How many scans there are.");
        var reports = Number("--reports", 60, "How many reports there are.");
        var hosts = Number("--hosts", 150, "How many hosts there are: 1 to 200000.");
        hosts.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is not (>= 1 and <= 200_000)))
            {
                result.AddError("--hosts takes 1 to 200000.");
            }
        });
        var reportTime = new Option<double>("--report-time") { Description = "How many seconds a launched report runs.", HelpName = "seconds", DefaultValueFactory = _ => 8 };
        reportTime.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || seconds is not (>= 0 and <= 86_400)))
            {
                result.AddError("--report-time takes 0 to 86400 seconds.");
            }
        });
        var time = new Option<double?>("--for") { Description = "End after so many seconds. Without it: at Ctrl+C.", HelpName = "seconds" };
        var reportSize = ByteCount.Option("--report-size",
            "How large the file of each report is, such as 1GiB or 500MB, or a number of bytes. Without it: what its content takes.");
        var faults = new Option<FileInfo>("--faults") { Description = "A JSON file of what is to go wrong, described above.", HelpName = "path" };
        faults.AcceptExistingOnly();
        var serve = new Command("serve", ServeDescription) { port, seed, hosts, scans, reports, reportTime, reportSize, PaceOptions.FirstByte, PaceOptions.Rate, faults, time };
        serve.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(
            plan => new SandboxOptions
            {
                Seed = parsed.GetValue(seed),
                Hosts = parsed.GetValue(hosts),
                Scans = parsed.GetValue(scans),
                Reports = parsed.GetValue(reports),
                ReportTime = TimeSpan.FromSeconds(parsed.GetValue(reportTime)),
                ReportSize = parsed.GetValue(reportSize),
                Faults = plan,
            },
            parsed.GetValue(faults)?.FullName,
            parsed.GetValue(port),
            new ReplyPace { FirstByte = parsed.GetValue(PaceOptions.FirstByte), BytesPerSecond = parsed.GetValue(PaceOptions.Rate) },
            parsed.GetValue(time) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            cancellationToken));
        return serve;
    }

    private static Option<int> Number(string name, int usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "number" };

    // Everything after the file is the script's, whatever it looks like.
    private static (string[] Own, string[] ForScript) Split(string[] args)
    {
        var file = Array.FindIndex(args, arg => arg is "--file" or "-f");
        return file < 0 || file + 2 >= args.Length ? (args, []) : (args[..(file + 2)], args[(file + 2)..]);
    }
}
