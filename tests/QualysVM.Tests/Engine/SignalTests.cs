using System.Diagnostics;
using System.Net;
using QualysVM.Host.Serve;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Engine;

/// <summary>A process that is told to end in the middle of a download: it signs out, and leaves no draft.</summary>
public sealed class SignalTests
{
    public static TheoryData<string, int> Signals => new() { { "TERM", 128 + 15 }, { "HUP", 128 + 1 } };

    [Theory]
    [MemberData(nameof(Signals))]
    public async Task A_signal_signs_out_and_leaves_no_draft(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals.");
        Assert.SkipWhen(signal == "HUP" && IsIgnored(1), "These tests were started with SIGHUP ignored, as by nohup, and so is what they start.");
        using var folder = new TemporaryFolder();
        var half = new ScriptedStream().Send("%PDF-1.7 " + new string('x', 1000));
        var signedOut = 0;
        var service = new ScriptedService(async (request, token) =>
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(token);
            if (body.Contains("action=fetch", StringComparison.Ordinal))
            {
                var file = ScriptedService.Reply(new StreamContent(half));
                file.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=a.pdf");
                return file;
            }

            signedOut += body.Contains("action=logout", StringComparison.Ordinal) ? 1 : 0;
            var reply = ScriptedService.Reply(new StringContent("<SIMPLE_RETURN><RESPONSE><TEXT>Logged in</TEXT></RESPONSE></SIMPLE_RETURN>"), HttpStatusCode.OK);
            reply.Headers.Add("Set-Cookie", "QualysSession=one; path=/api");
            return reply;
        });
        await using var server = await SandboxServer.StartAsync(service, cancellationToken: TestContext.Current.CancellationToken);
        using var process = HostProcess.Start(["--command", $"Connect-QualysSession -BaseUri {server.BaseAddress} -NoProxy; Save-QualysReport 7 -Path '{folder.Path}'"], new Dictionary<string, string>
        {
            ["QUALYS_USERNAME"] = "acme_ab",
            ["QUALYS_PASSWORD"] = "word",
        });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(ModuleAtWork.Patience);
        while (Directory.GetFiles(folder.Path).Length == 0)
        {
            Assert.False(process.HasExited, "The download did not begin.");
            await Task.Delay(20, patience.Token);
        }

        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(patience.Token);
        }

        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(exitCode, process.ExitCode);
        Assert.Equal(1, signedOut);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static bool IsIgnored(int signal) => OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) >> (signal - 1) & 1) == 1;
}
