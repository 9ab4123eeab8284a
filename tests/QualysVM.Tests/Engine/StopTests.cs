namespace QualysVM.Tests.Engine;

/// <summary>Ctrl+C, wherever it comes, ends the command at once, without an error, and closes the reply.</summary>
public sealed class StopTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Get-QualysScan")]
    [InlineData("Get-QualysReport -Id 1, 2")]
    [InlineData("'scan/1.1', 'scan/2.1' | Get-QualysScan")]
    [InlineData("Disconnect-QualysSession")]
    public async Task While_waiting_for_headers(string script)
    {
        var service = ScriptedService.Silent();
        using var module = new ModuleAtWork().Using(script.StartsWith("Disc", StringComparison.Ordinal) ? SessionMaker.Connect(new SignInThen(service)) : SessionMaker.Basic(service));
        var run = module.Start(script);
        await service.Asked.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.True(module.Engine.Stop());
        await EndedQuietly(run);
        await service.GivenUp.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.Equal(1, service.Calls);
    }

    [Fact]
    public async Task In_the_middle_of_a_body()
    {
        var body = new HeldBody(ScanXml.Head + ScanXml.Scans(1, 3), ScanXml.Foot);
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(body)));
        var run = module.Start("Get-QualysScan");
        await body.Held.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.True(module.Engine.Stop());
        var ended = await EndedQuietly(run);
        await body.Closed.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.Equal(1, body.Taken);
        Assert.All(ended.Output, scan => Assert.StartsWith("scan/", scan.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_session_is_as_good_as_before_afterwards()
    {
        var calls = 0;
        var body = new HeldBody(ScanXml.Head, ScanXml.Foot);
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(new ScriptedService((_, _) => Task.FromResult(
            ScriptedService.Reply(calls++ == 0 ? new StreamContent(body) : new StringContent(ScanXml.Whole(2)))))));
        var run = module.Start("Get-QualysScan");
        await body.Held.WaitAsync(ModuleAtWork.Patience, Token);
        module.Engine.Stop();
        await EndedQuietly(run);
        Assert.Equal(2, module.Good("Get-QualysScan").Count);
    }

    [Fact]
    public async Task Verbose_text_comes_while_the_body_is_still_waited_for()
    {
        var body = new HeldBody(ScanXml.Head, ScanXml.Foot);
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(body)));
        var run = module.Start("Get-QualysScan -Verbose");
        await module.Output.Seen("VERBOSE: POST /api/3.0/fo/scan/ action=list: HTTP 200").WaitAsync(ModuleAtWork.Patience, Token);
        await body.Held.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.False(run.IsCompleted);
        body.Release();
        await run.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.Contains("VERBOSE: 0 scans.", module.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_somebody_stops_at_ends_the_call()
    {
        var body = new HeldBody(ScanXml.Head, ScanXml.Foot);
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(body)));
        var run = await module.Start("$VerbosePreference = 'Stop'; Get-QualysScan -LaunchedAfter 2026-01-01").WaitAsync(ModuleAtWork.Patience, Token);
        Assert.NotNull(run.Failure);
        await body.Closed.WaitAsync(ModuleAtWork.Patience, Token);
    }

    [Theory]
    [InlineData("Start-QualysScan Night -OptionTitle O -Target 10.0.0.1", "Get-QualysScan")]
    [InlineData("Suspend-QualysScan scan/1.1", "Get-QualysScan")]
    [InlineData("Resume-QualysScan scan/1.1", "Get-QualysScan")]
    [InlineData("Stop-QualysScan scan/1.1 -Confirm:$false", "Get-QualysScan")]
    [InlineData("Remove-QualysScan scan/1.1 -Confirm:$false", "Get-QualysScan")]
    [InlineData("Start-QualysReportSchedule 7 -Confirm:$false", "Get-QualysReport")]
    public async Task A_change_under_way_is_told_of_as_one_that_may_have_been_carried_out(string script, string shownBy)
    {
        var under = new TaskCompletionSource();
        var service = new ScriptedService(async (request, token) =>
        {
            if ((await request.Content!.ReadAsStringAsync(token)).Contains("action=list", StringComparison.Ordinal))
            {
                return ScriptedService.Reply(new StringContent(ScanXml.Whole(1)));
            }

            under.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("Unreachable.");
        });
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(service));
        var run = module.Start(script);
        await under.Task.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.True(module.Engine.Stop());
        await EndedQuietly(run);
        var shown = string.Join(" ", (module.Output.ToString() + module.ErrorOutput).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("may have been carried out", shown, StringComparison.Ordinal);
        Assert.Contains(shownBy, shown, StringComparison.Ordinal);
    }

    /// <summary>The launch is done; only its look-up is stopped.</summary>
    [Theory]
    [InlineData("Start-QualysScan Night -OptionTitle O -Target 10.0.0.1", "The scan scan/7.1 is launched.")]
    [InlineData("New-QualysReport 1 PDF", "The report 7 is launched.")]
    [InlineData("New-QualysScorecard 'Vulnerability Scorecard Report' -OutputFormat PDF -AllAssetGroups", "The report 7 is launched.")]
    [InlineData("Start-QualysReportSchedule 5 -Confirm:$false", "The report 7 of schedule 5 is launched.")]
    [InlineData("Suspend-QualysScan scan/1.1 -PassThru", "done with scan/1.1.")]
    [InlineData("Stop-QualysScan scan/1.1 -PassThru -Confirm:$false", "done with scan/1.1.")]
    public async Task A_change_that_is_done_is_told_of_by_whoever_is_stopped_while_it_is_looked_up(string script, string told)
    {
        var under = new TaskCompletionSource();
        var changed = false;
        var service = new ScriptedService(async (request, token) =>
        {
            if (!(await request.Content!.ReadAsStringAsync(token)).Contains("action=list", StringComparison.Ordinal))
            {
                changed = true;
                return ScriptedService.Reply(new StringContent("<SIMPLE_RETURN><RESPONSE><TEXT>Done</TEXT><ITEM_LIST><ITEM><KEY>ID</KEY><VALUE>7</VALUE></ITEM>"
                    + (script.StartsWith("Start-QualysScan ", StringComparison.Ordinal) ? "<ITEM><KEY>REFERENCE</KEY><VALUE>scan/7.1</VALUE></ITEM>" : "") + "</ITEM_LIST></RESPONSE></SIMPLE_RETURN>"));
            }

            if (!changed)
            {
                return ScriptedService.Reply(new StringContent(ScanXml.Whole(1)));
            }

            under.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException("Unreachable.");
        });
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(service));
        var run = module.Start(script);
        await under.Task.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.True(module.Engine.Stop());
        await EndedQuietly(run);
        var shown = string.Join(" ", (module.Output.ToString() + module.ErrorOutput).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(told, shown, StringComparison.Ordinal);
    }

    private static async Task<EngineRun> EndedQuietly(Task<EngineRun> run)
    {
        var ended = await run.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.True(ended.Stopped);
        Assert.Empty(ended.Errors);
        Assert.Null(ended.Failure);
        return ended;
    }
}
