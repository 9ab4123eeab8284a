namespace QualysVM.Tests.Engine;

/// <summary>Objects come as the bytes come, and nobody reads on for a pipeline that has enough.</summary>
public sealed class StreamingTests : IDisposable
{
    private readonly HeldBody body = new(ScanXml.Head + ScanXml.Scans(1, 3), ScanXml.Scans(4, 5), ScanXml.Foot);
    private readonly ScriptedService service;
    private readonly ModuleAtWork module;

    public StreamingTests()
    {
        service = ScriptedService.Replying(body);
        module = new ModuleAtWork().Using(SessionMaker.Basic(service));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_objects_are_out_while_the_rest_has_not_arrived()
    {
        using var seen = new CountdownEvent(3);
        var run = module.Start("$seen = $args[0]; Get-QualysScan | ForEach-Object { if (-not $seen.IsSet) { $null = $seen.Signal() }; $_ }", seen);
        Assert.True(seen.Wait(ModuleAtWork.Patience, Token));
        await body.Held.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.Equal(1, body.Taken);
        Assert.False(run.IsCompleted);

        body.Release();
        Assert.Equal(5, (await run.WaitAsync(ModuleAtWork.Patience, Token)).Output.Count);
        await body.Closed.WaitAsync(ModuleAtWork.Patience, Token);
    }

    [Theory]
    [InlineData("Get-QualysScan | Select-Object -First 2", 2)]
    [InlineData("$null = Get-QualysScan | Select-Object -First 1; 'after'", 1)]
    public async Task A_command_that_has_enough_ends_the_download(string script, int count)
    {
        var run = await module.Start(script).WaitAsync(ModuleAtWork.Patience, Token);
        Assert.Equal(count, run.Output.Count);
        Assert.Empty(run.Errors);
        Assert.Null(run.Failure);
        await EndedEarly();
    }

    [Fact]
    public async Task A_command_that_throws_ends_the_download_and_its_error_stays_itself()
    {
        var run = await module.Start("Get-QualysScan | ForEach-Object { throw 'enough' }").WaitAsync(ModuleAtWork.Patience, Token);
        Assert.Equal("enough", run.Failure?.Message);
        Assert.Empty(run.Errors);
        await EndedEarly();
    }

    [Fact]
    public async Task A_loop_that_breaks_ends_the_download()
    {
        var run = await module.Start("foreach ($i in 1) { Get-QualysScan | ForEach-Object { $_; break } }; 'after'").WaitAsync(ModuleAtWork.Patience, Token);
        Assert.Equal(["scan/1.1", "after"], run.Output.Select(value => value.ToString()));
        await EndedEarly();
    }

    [Fact]
    public async Task Records_before_a_broken_connection_are_delivered_before_the_error()
    {
        var run = module.Start("Get-QualysScan | ForEach-Object { $_.Ref }");
        await body.Held.WaitAsync(ModuleAtWork.Patience, Token);
        body.Break();
        var ended = await run.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.Equal(["scan/1.1", "scan/2.1", "scan/3.1"], ended.Output.Select(value => value.ToString()));
        Assert.Equal("QualysVM.ReplyCutOff,QualysVM.Commands.Scans.GetQualysScanCommand", Assert.Single(ended.Errors).FullyQualifiedErrorId);
    }

    private async Task EndedEarly()
    {
        await body.Closed.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.Equal(1, body.Taken);
        Assert.Equal(1, service.Calls);
    }

    public void Dispose() => module.Dispose();
}
