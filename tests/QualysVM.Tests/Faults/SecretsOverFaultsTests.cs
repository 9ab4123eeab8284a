using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;
using QualysVM.Resilience;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Faults;
using QualysVM.Tests.Changes;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Faults;

/// <summary>
/// The whole fault table with a platform that repeats secrets wherever it can: none is in any error, inner ones included, nor in anything that
/// an observer hears; and nothing that is heard holds what a terminal obeys.
/// </summary>
public sealed class SecretsOverFaultsTests
{
    private const string PdfPassword = "geheim-PDF+1";
    private static readonly System.Net.NetworkCredential Planted = new("planted_user", "planted-Pa$$ word+1 & \"more\"");

    public static TheoryData<FaultRow> Table => [.. FaultTable.Rows];

    [Theory(DisableDiscoveryEnumeration = false)]
    [MemberData(nameof(Table))]
    public async Task Nothing_says_a_secret(FaultRow row)
    {
        var clock = new InstantClock();
        var platform = new SandboxHandler(new SandboxOptions { Scans = 60, Clock = clock, Faults = new FaultPlan(row.Faults) });
        using var parrot = new Parrot(platform, Planted, new(SandboxAccount.UserName, SandboxAccount.Password), row.Operation == Operation.Change ? PdfPassword : Planted.Password); // the one that was sent
        var observer = new RecordingObserver();
        using var session = new QualysSession(new SessionSettings
        {
            BaseUri = SandboxAccount.BaseAddress,
            Account = new Account(Authentication.Session, Planted),
            Sandbox = parrot,
            Transport = new TransportOptions { OperationTimeout = TimeSpan.FromSeconds(1), Proxy = new System.Net.WebProxy(Parrot.Proxy) },
            Resilience = new PollyResilience(new RetryOptions(), clock),
        });

        var error = await Record.ExceptionAsync(() => RunAsync(session, row.Operation, observer).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        Assert.True(error is null or QualysException, $"{error}");
        var seen = string.Join("\n", [.. observer.All, .. Texts(error)]);
        Assert.All(parrot.Secrets, secret => Assert.DoesNotContain(secret, seen, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain('\u001b', seen);
        Assert.DoesNotContain("\nForged", seen, StringComparison.Ordinal);
        Assert.Contains("REDACTED", seen, StringComparison.Ordinal);
        Assert.True(parrot.Repeated > 0, "Nothing was repeated, so nothing is proved.");
    }

    private static async Task RunAsync(QualysSession session, Operation operation, RecordingObserver observer)
    {
        if (operation == Operation.Change)
        {
            await session.SendAsync(new QualysCall(ApiActions.ScanLaunch, ApiActions.ScanLaunch.Newest, new FormFields().Add("pdf_password", PdfPassword)), ReplyDocument.ReadSimpleReturn, observer, default);
            return;
        }

        using var pages = new QualysApi(session).Scans.List(new ScanQuery { LaunchedAfter = DateTimeOffset.UnixEpoch }, observer, default);
        while (await pages.NextAsync() is not null)
        {
            // Read to its end.
        }
    }

    private static IEnumerable<string> Texts(Exception? error)
    {
        yield return error?.ToString() ?? "";
        for (; error is not null; error = error.InnerException)
        {
            yield return error.Message;
            yield return error is QualysException ours ? $"{ours.ServiceText} {ours.Advice}" : "";
        }
    }
}
