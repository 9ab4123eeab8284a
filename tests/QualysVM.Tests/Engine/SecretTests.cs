using System.Management.Automation;
using System.Net;
using QualysVM.Host.Serve;

namespace QualysVM.Tests.Engine;

/// <summary>A password, a cookie and a token are planted; then everything that anybody could see is searched for them.</summary>
public sealed class SecretTests
{
    private const string Password = "planted-Pa$$word+1";
    private const string Cookie = "planted0cookie0value";
    private static readonly string Basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("planted_user:" + Password));

    [Theory]
    [InlineData("Session")]
    [InlineData("Basic")]
    [InlineData("Token")]
    public async Task Nothing_shows_them(string authentication)
    {
        var calls = 0;
        using var service = new SignInThen(new ScriptedService((_, _) => Task.FromResult((calls++ % 3) switch
        {
            0 => ScriptedService.Reply(new StringContent(ScanXml.Whole(2))),
            1 => ScriptedService.Reply(new StringContent("<html><title>Gone</title></html>"), HttpStatusCode.NotFound),
            _ => ScriptedService.Reply(new StringContent(ScanXml.Head + ScanXml.Scans(1, 1) + "<SCAN>")),
        })), $"QualysSession={Cookie}");
        await using var server = await SandboxServer.StartAsync(service, cancellationToken: TestContext.Current.CancellationToken);
        using var module = new ModuleAtWork();
        var connect = authentication == "Token"
            ? "$s = Connect-QualysSession -BaseUri $args[0] -AccessToken $args[1].Password -PassThru"
            : $"$s = Connect-QualysSession -BaseUri $args[0] -Credential $args[1] -Authentication {authentication} -PassThru";
        var account = new PSCredential("planted_user", new NetworkCredential("", Password).SecurePassword);

        Collect(module.Run(connect + " -NoProxy -Verbose -Debug -MaximumRetryCount 0; $s", server.BaseAddress, account), out var seen);
        foreach (var script in new[] { "Get-QualysScan", "Get-QualysReport", "Get-QualysScan -EchoRequest", "Get-QualysScan scan/1.1", "Get-QualysSession", "Get-QualysScan -Session nobody",
            "Disconnect-QualysSession", "Get-QualysScan -Session $s" })
        {
            Collect(module.Run(script + " -Verbose -Debug; $s"), out var more);
            seen += more;
        }

        module.Engine.Show("$s; $s.psobject.Properties | ForEach-Object { [string]$_.Value }; $Error | ForEach-Object { $_.Exception.ToString() }");
        seen += module.Output.ToString() + module.ErrorOutput;
        Assert.Contains("QualysVM.", seen, StringComparison.Ordinal);
        Assert.Contains("REDACTED", seen, StringComparison.Ordinal);
        Assert.All(new[] { Password, Cookie, Basic, WebUtility.UrlEncode(Password) }, secret => Assert.DoesNotContain(secret, seen, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_refused_password_is_not_repeated_in_the_error()
    {
        await using var server = await SandboxServer.StartAsync(new QualysVM.Sandbox.SandboxHandler(), cancellationToken: TestContext.Current.CancellationToken);
        using var module = new ModuleAtWork();
        var account = new PSCredential("planted_user", new NetworkCredential("", Password).SecurePassword);
        Collect(module.Run("Connect-QualysSession -BaseUri $args[0] -Credential $args[1] -NoProxy -Verbose -Debug", server.BaseAddress, account), out var seen);
        Assert.Contains("QualysVM.AuthenticationFailed", seen, StringComparison.Ordinal);
        Assert.Contains("password = REDACTED", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, seen + module.Output, StringComparison.Ordinal);
    }

    private static void Collect(EngineRun run, out string seen) => seen = string.Join('\n',
    [
        .. run.Verbose, .. run.Debug, .. run.Warnings, .. run.Information, .. run.Progress.Select(record => record.ToString()),
        .. run.Output.Select(value => PSSerializer.Serialize(value, 3) + value),
        .. run.Errors.Append(run.Failure?.ErrorRecord).OfType<ErrorRecord>().Select(error => $"{error.FullyQualifiedErrorId} {error} {error.ErrorDetails} {error.Exception} {error.InvocationInfo?.Line} {PSSerializer.Serialize(error, 3)}"),
        run.Failure?.ToString() ?? "",
    ]);
}
