using QualysVM.Core.Versions;
using QualysVM.Sandbox;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Conventions;

/// <summary>With -WhatIf nothing is sent but lists, and nothing is written; the same line without it makes one change, so no line here is hollow.</summary>
[Trait("Speed", "slow")]
public sealed class WhatIfTests : IDisposable
{
    private const string First = " | Select-Object -First 1 | ";

    /// <summary>Something for every cmdlet that asks; <c>$args[0]</c> is a folder.</summary>
    private static readonly (string Command, string Line)[] Samples =
    [
        ("Export-QualysOptionProfile", "Get-QualysOptionProfile" + First + "Export-QualysOptionProfile -Path $args[0]"),
        ("Invoke-QualysApi", "$scan = Get-QualysScan -State Finished | Select-Object -First 1; Invoke-QualysApi /api/2.0/fo/scan/ @{ action = 'delete'; scan_ref = $scan.Ref }"),
        ("New-QualysReport", "Get-QualysReportTemplate | Where-Object Type -EQ Auto | Where-Object TemplateType -EQ Scan" + First + "New-QualysReport -OutputFormat PDF"),
        ("New-QualysScorecard", "New-QualysScorecard 'Patch Report' -OutputFormat PDF -AllAssetGroups -PatchQid 38711"),
        ("Remove-QualysReport", "Get-QualysReport -State Finished" + First + "Remove-QualysReport"),
        ("Remove-QualysScan", "Get-QualysScan -State Finished" + First + "Remove-QualysScan"),
        ("Resume-QualysScan", "Get-QualysScan -State Paused -LaunchedAfter 2000-01-01" + First + "Resume-QualysScan"),
        ("Save-QualysReport", "Get-QualysReport -State Finished -OutputFormat PDF" + First + "Save-QualysReport -Path $args[0]"),
        ("Save-QualysScanResult", "Get-QualysScan -State Finished" + First + "Save-QualysScanResult -Path $args[0]"),
        ("Start-QualysReportSchedule", "Get-QualysReportSchedule" + First + "Start-QualysReportSchedule"),
        ("Start-QualysScan", "Start-QualysScan Night -OptionTitle 'Initial Options' -Target 10.0.0.1"),
        ("Stop-QualysReport", "Get-QualysReport -State Running" + First + "Stop-QualysReport"),
        ("Stop-QualysScan", "Get-QualysScan -State Running" + First + "Stop-QualysScan"),
        ("Suspend-QualysScan", "Get-QualysScan -State Running" + First + "Suspend-QualysScan"),
    ];

    private readonly EngineOnSandbox qualys = new();
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Lines => [.. Samples.Select(sample => sample.Line)];

    [Fact]
    public void Every_cmdlet_that_asks_has_a_line() => Assert.Equal(
        StagedAssembly.Commands.Where(command => StagedAssembly.Attribute(command.Value).SupportsShouldProcess).Select(command => command.Key).Order(StringComparer.Ordinal),
        Samples.Select(sample => sample.Command).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Nothing_but_lists_is_sent_with_WhatIf_and_one_change_without(string line)
    {
        var asked = Sent(line + " -WhatIf");
        Assert.All(asked, action => Assert.True(action.Name is null or "list", $"{action} is sent."));
        Assert.Empty(folder.Files);
        Assert.Contains("What if:", qualys.Module.Output.ToString(), StringComparison.Ordinal);

        var done = Assert.Single(Sent(line + " -Confirm:$false"), action => action.Name is not (null or "list"));
        Assert.Equal(done.Changes ? 0 : 1, folder.Files.Count);
        Assert.Equal(Samples.First(sample => sample.Line == line).Command.Split('-')[0] is not ("Save" or "Export"), done.Changes);
    }

    /// <summary>Runs a line without an error; what it sent, as the table of actions has it.</summary>
    private List<ApiAction> Sent(string line)
    {
        var before = qualys.Platform.Requests.Count;
        qualys.Module.Good(line, folder.Path);
        return [.. qualys.Platform.Requests.Skip(before).Select(ActionOf)];
    }

    private static ApiAction ActionOf(SandboxRequest request) => ApiActions.All.Single(action =>
        action.Name == request.Field("action") && action.Older.Select(old => old.Version).Append(action.Newest).Any(version => string.Format(null, action.Path, version) == request.Path));

    public void Dispose()
    {
        qualys.Dispose();
        folder.Dispose();
    }
}
