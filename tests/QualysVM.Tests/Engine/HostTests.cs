using System.Text.RegularExpressions;
using QualysVM.Tests.Suites;

namespace QualysVM.Tests.Engine;

/// <summary>The host program as a user starts it: the streams and exit codes are those of pwsh, with the module imported.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task A_command_has_the_whole_of_PowerShell_and_the_module()
    {
        var (exitCode, output, errors) = await HostProcess.Run(["--command", "Connect-QualysSession -Sandbox; Get-QualysScan | Group-Object State | Sort-Object Count -Descending | Format-Table Count, Name"]);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("WARNING: Connected to the built-in sandbox", output, StringComparison.Ordinal);
        Assert.Matches(@"\nCount Name *\r?\n----- ---- *\r?\n +\d+ Finished *\r?\n", output);
        var counts = Regex.Matches(output, @"(?<=\n) +(\d+) [A-Z]\w+").Select(row => int.Parse(row.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(counts.Count > 4, output);
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("Get-QualysScan", 1)]
    [InlineData("throw 'away'", 1)]
    [InlineData("'one' 'two'", 1)]
    [InlineData("Get-Item /nowhere -ErrorAction SilentlyContinue; 'and on'", 0)]
    public async Task A_command_ends_with_what_pwsh_ends_with(string script, int expected)
    {
        var (exitCode, output, errors) = await HostProcess.Run(["--command", script]);
        Assert.Equal(expected, exitCode);
        Assert.Equal(expected == 1, errors.Length > 0);
        Assert.DoesNotContain("no connected Qualys session", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("param($Days, [switch] $Loud) \"$Days $Loud $(Split-Path -Leaf $PSCommandPath)\"; exit $Days", 7, "7 True job.ps1")]
    [InlineData("'before'; throw 'away'", 1, "before")]
    [InlineData("$ErrorActionPreference = 'Stop'; Get-QualysScan; 'after'", 1, "")]
    public async Task A_script_file_ends_with_what_pwsh_ends_with(string script, int expected, string output)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("job.ps1"), script, TestContext.Current.CancellationToken);
        var run = await HostProcess.Run(["--file", folder.File("job.ps1"), "-Days", "7", "-Loud"]);
        Assert.Equal((expected, output), (run.ExitCode, run.Output.Trim()));
        Assert.Equal(expected == 1, run.Errors.Length > 0);
    }

    [Theory]
    [InlineData("$env:PSModulePath")]
    [InlineData("1 | ForEach-Object -Parallel { $env:PSModulePath }")]
    public async Task The_built_module_is_found_before_any_that_is_installed_and_those_of_PowerShell_are_found_too(string script)
    {
        var (_, output, _) = await HostProcess.Run(["--command", script + "; $PSHOME"]);
        var lines = output.Split('\n', StringSplitOptions.TrimEntries);
        var folders = lines[0].Split(Path.PathSeparator);
        Assert.Equal(Path.GetFullPath(Path.Combine(Host.Engine.StagedModule.Folder, "..", "..")), folders[0]);
        Assert.Contains(Path.Combine(lines[1], "Modules"), folders);
        Assert.Single(folders, folders[0]);
    }

    [Fact]
    public async Task The_tour_ends_well_and_shows_what_each_stop_is_about()
    {
        var (exitCode, output, errors) = await HostProcess.Run([]);
        Assert.Equal(0, exitCode);
        var stops = Regex.Split(output, "(?m)^# ").Skip(1).Select(stop => stop.ReplaceLineEndings("\n").Trim().Split('\n')).ToList();
        Assert.True(stops.Count > 15, output);
        // Two stops have nothing to show but an error and a farewell.
        Assert.Equal(["Get-QualysReport 1", "Disconnect-QualysSession"], stops.Where(stop => stop.Length == 2).Select(stop => stop[1]["PS> ".Length..]));
        Assert.Matches("^Get-QualysReport: No report 1 was found.\\s+Recommendation: ", errors);
    }

    [Fact]
    public async Task The_shell_is_the_real_pwsh_with_the_module_and_a_word_for_the_sandbox()
    {
        _ = await SuiteProcess.RestoredTools; // shell fetches it by itself, but not beside others who do
        var (exitCode, output, errors) = await HostProcess.Run(["shell"], input:
            """
            sandbox
            "modules: $((Get-Module PSReadLine, QualysVM).Name)"
            "from: $((Get-Module QualysVM).ModuleBase)"
            "running: $(@(Get-QualysScan -State Running).Count -gt 0)"
            "here: $PWD"
            exit 5
            """);
        Assert.Equal((5, ""), (exitCode, errors));
        var lines = output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Contains("`sandbox` connects", lines[0], StringComparison.Ordinal);
        Assert.Contains("modules: PSReadLine QualysVM", lines);
        Assert.Contains("from: " + Path.TrimEndingDirectorySeparator(Host.Engine.StagedModule.Folder), lines);
        Assert.Contains("running: True", lines);
        Assert.Contains("here: " + Environment.CurrentDirectory, lines);
    }

    [Theory]
    [InlineData("--command", "1", "--file", "nowhere.ps1")]
    [InlineData("--comand", "1")]
    [InlineData("serve", "--port", "many")]
    public async Task Wrong_usage_ends_with_2_and_says_so_among_the_errors(params string[] arguments)
    {
        var (exitCode, output, errors) = await HostProcess.Run(arguments);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("Usage:", errors, StringComparison.Ordinal);
    }
}
