using System.Management.Automation;
using System.Text.RegularExpressions;
using QualysVM.Sandbox;
using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Examples;

/// <summary>The health check of about_QualysVM_Automation, as it stands there, on the sandbox: it names what is wrong there, by name and reason.</summary>
public sealed partial class HealthCheckTests : IDisposable
{
    private const string Overdue = """
        <SCHEDULE_SCAN_LIST_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><SCHEDULE_SCAN_LIST>
        <SCAN><ID>1</ID><ACTIVE>1</ACTIVE><TITLE>Overdue</TITLE><SCHEDULE><NEXTLAUNCH_UTC>2020-12-02T00:30:00</NEXTLAUNCH_UTC></SCHEDULE></SCAN>
        <SCAN><ID>2</ID><ACTIVE>1</ACTIVE><TITLE>Ahead</TITLE><SCHEDULE><NEXTLAUNCH_UTC>2120-12-02T00:30:00</NEXTLAUNCH_UTC></SCHEDULE></SCAN>
        <SCAN><ID>3</ID><ACTIVE>1</ACTIVE><TITLE>Never</TITLE></SCAN>
        </SCHEDULE_SCAN_LIST></RESPONSE></SCHEDULE_SCAN_LIST_OUTPUT>
        """;

    private readonly ModuleAtWork module = new();
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void It_names_what_is_wrong()
    {
        module.Using(SessionMaker.Connect(new LateSchedules()));
        var found = Check().ToLookup(finding => finding.What, finding => (finding.Name, finding.Why));
        Assert.Equal(
            module.Good("Get-QualysScannerAppliance | ForEach-Object { if ($_.Status -ne 'Online') { $_.Name }; if ($_.Behind) { $_.Name } }").Cast<string>(),
            found["Appliance"].Select(finding => finding.Name));
        Assert.Contains(found["Appliance"], finding => finding.Why.EndsWith("heartbeats missed", StringComparison.Ordinal));
        Assert.Equal(module.Good("(Get-QualysScan -State Error -LaunchedAfter 30d).Ref").Cast<string>(), found["Scan"].Select(finding => finding.Name));
        Assert.Contains(found["Hosts"], finding => finding.Why.StartsWith("Dead: ", StringComparison.Ordinal));
        Assert.Equal(["Overdue"], found["Schedule"].Select(finding => finding.Name));
    }

    [Fact]
    public void What_cannot_be_asked_is_an_error_and_not_health()
    {
        module.Using(SessionMaker.Basic(ScriptedService.Replying("<html/>")));
        Assert.NotEmpty(module.Run("& $args[0]", Script()).Errors.Select(error => error.FullyQualifiedErrorId).Concat(module.Run("& $args[0]", Script()).Failure is { } failure ? [failure.Message] : []));
    }

    private IEnumerable<(string What, string Name, string Why)> Check() =>
        module.Run("& $args[0] -Days 30", Script()).Output.Select(finding => (Of(finding!, "What"), Of(finding!, "Name"), Of(finding!, "Why")));

    private static string Of(PSObject finding, string property) => $"{finding.Properties[property].Value}";

    private string Script()
    {
        var topic = File.ReadAllText(Path.Combine(StagedAssembly.RepositoryRoot, "en-US", "about_QualysVM_Automation.help.txt")).ReplaceLineEndings("\n");
        var file = folder.File("Get-QualysHealth.ps1");
        File.WriteAllText(file, Block().Matches(topic).Select(match => match.Value).Single(block => block.TrimStart().StartsWith("# Get-QualysHealth.ps1\n", StringComparison.Ordinal)));
        return file;
    }

    [GeneratedRegex("(?:^        .*\n|^\n(?=        ))+", RegexOptions.Multiline)]
    private static partial Regex Block();

    public void Dispose()
    {
        module.Dispose();
        folder.Dispose();
    }

    /// <summary>The sandbox, whose own schedules are never late.</summary>
    private sealed class LateSchedules() : DelegatingHandler(new SandboxHandler(new SandboxOptions { Scans = 120 }))
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath.Contains("/schedule/scan/", StringComparison.Ordinal)
                ? Task.FromResult(ScriptedService.Reply(new StringContent(Overdue)))
                : base.SendAsync(request, cancellationToken);
    }
}
