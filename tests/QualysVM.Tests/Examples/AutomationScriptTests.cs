using System.Text.RegularExpressions;
using QualysVM.Host.Serve;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Faults;
using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Examples;

/// <summary>The two scripts of about_QualysVM_Automation, as they stand there, against a service that breaks: exit code, and what is left behind.</summary>
public sealed partial class AutomationScriptTests : IDisposable
{
    private const string Task = "Save-ScanResult.ps1";
    private const string Runbook = "Watch-FailedScan.ps1";
    private readonly TemporaryFolder jobs = new();
    private readonly TemporaryFolder results = new();
    private string password = SandboxAccount.Password;

    [Fact]
    public async Task The_task_ends_with_0_and_saves_each_result()
    {
        var (run, platform) = await RunTask();
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.True(results.Files.Count > 2, run.Output);
        Assert.Contains($"{results.Files.Count} results saved.", run.Output, StringComparison.Ordinal);
        Assert.All(results.Files, file => Assert.Matches(@"^scan_\d+\.\d+\.csv$", file));
        Assert.Equal("logout", platform.Requests[^1].Field("action"));
    }

    public static TheoryData<string, int> ListFaults => new() { { "busy", 1 }, { "cut", 1 }, { "limit", 2 }, { "html", 1 } };

    [Theory]
    [MemberData(nameof(ListFaults))]
    public async Task A_list_that_fails_ends_the_task_with_another_number_and_leaves_no_file(string fault, int exitCode)
    {
        var (run, platform) = await RunTask(ListFault(fault));
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(results.Files);
        Assert.DoesNotContain("saved", run.Output, StringComparison.Ordinal);
        Assert.Equal("logout", platform.Requests[^1].Field("action"));
    }

    [Fact]
    public async Task Results_that_break_off_end_the_task_and_those_before_are_whole()
    {
        var (run, platform) = await RunTask(new Fault { Action = "scan fetch", From = 2, CutAfter = 500, Reset = true });
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("broke off", run.Errors, StringComparison.Ordinal);
        var saved = platform.Requests.First(request => request.Field("action") == "fetch").Field("scan_ref")!;
        Assert.Equal([saved.Replace('/', '_') + ".csv"], results.Files);
        Assert.EndsWith("\n", await File.ReadAllTextAsync(results.File(results.Files[0]!), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_ends_the_task_after_one_try()
    {
        password = "wrong";
        var (run, platform) = await RunTask();
        Assert.Equal(1, run.ExitCode);
        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task The_runbook_ends_well_when_no_scan_failed()
    {
        var (run, _) = await RunRunbook(0);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("No scan failed.", run.Output.Trim());
    }

    [Fact]
    public async Task The_runbook_fails_when_scans_failed_and_names_them()
    {
        var (run, _) = await RunRunbook(30);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"scan/\d+\.\d+ ", run.Output);
        Assert.Matches(@"\d+ scans failed\.", run.Errors);
    }

    [Theory]
    [MemberData(nameof(ListFaults))]
    public async Task The_runbook_fails_when_the_list_does_and_says_nothing_by_halves(string fault, int exitCode)
    {
        var (run, _) = await RunRunbook(30, ListFault(fault));
        Assert.True(exitCode > 0);
        Assert.Equal((1, ""), (run.ExitCode, run.Output.Trim()));
        Assert.NotEmpty(run.Errors);
    }

    public void Dispose()
    {
        jobs.Dispose();
        results.Dispose();
    }

    private static Fault ListFault(string name) => name switch
    {
        "busy" => new Fault { Action = "scan list", Answer = FaultAnswer.Of(503) },
        "cut" => new Fault { Action = "scan list", CutAfter = 700 },
        "limit" => new Fault { Action = "scan list", Answer = FaultAnswer.RateLimit(7200) },
        _ => new Fault { Action = "scan list", Answer = FaultAnswer.SignInPage },
    };

    private Task<((int ExitCode, string Output, string Errors) Run, SandboxHandler Platform)> RunTask(params Fault[] faults) =>
        Run(faults, (_, script) => ["--file", script, "-Folder", results.Path, "-Days", "7"], Task);

    private Task<((int ExitCode, string Output, string Errors) Run, SandboxHandler Platform)> RunRunbook(int days, params Fault[] faults) =>
        Run(faults, (address, script) => ["--command", $$"""
            function Get-AutomationPSCredential { param([string] $Name) [pscredential]::new('{{SandboxAccount.UserName}}', [System.Net.NetworkCredential]::new('', '{{SandboxAccount.Password}}').SecurePassword) }
            & '{{script}}' -BaseUri {{address}} -Days {{days}}
            """], Runbook);

    private async Task<((int ExitCode, string Output, string Errors) Run, SandboxHandler Platform)> Run(Fault[] faults, Func<string, string, string[]> arguments, string name)
    {
        var platform = new SandboxHandler(new SandboxOptions { Scans = 120, ResultRows = 20, Faults = new FaultPlan(faults) });
        await using var server = await SandboxServer.StartAsync(platform, cancellationToken: TestContext.Current.CancellationToken);
        var script = jobs.File(name);
        await File.WriteAllTextAsync(script, Script(name), TestContext.Current.CancellationToken);
        var address = server.BaseAddress.GetLeftPart(UriPartial.Authority);
        var run = await HostProcess.Run(arguments(address, script), new Dictionary<string, string>
        {
            ["QUALYS_PLATFORM"] = "",
            ["QUALYS_BASE_URI"] = address,
            ["QUALYS_USERNAME"] = SandboxAccount.UserName,
            ["QUALYS_PASSWORD"] = password,
            ["NO_PROXY"] = "127.0.0.1",
        });
        return (run, platform);
    }

    private static string Script(string name)
    {
        var topic = File.ReadAllText(Path.Combine(StagedAssembly.RepositoryRoot, "en-US", "about_QualysVM_Automation.help.txt")).ReplaceLineEndings("\n");
        return Block().Matches(topic).Select(match => match.Value).Single(block => block.TrimStart().StartsWith($"# {name}\n", StringComparison.Ordinal));
    }

    [GeneratedRegex("(?:^        .*\n|^\n(?=        ))+", RegexOptions.Multiline)]
    private static partial Regex Block();
}
