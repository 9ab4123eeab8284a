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

/// <summary>The fault table: what a user gets of each fault in each operation, and how often the call was sent.</summary>
public sealed class FaultTableTests
{
    private const int ScansMade = 60;
    private const int ScansInAll = ScansMade + 2;

    public static TheoryData<FaultRow> Table => [.. FaultTable.Rows];

    [Theory(DisableDiscoveryEnumeration = false)]
    [MemberData(nameof(Table))]
    public async Task Fault(FaultRow row)
    {
        var clock = new InstantClock();
        var platform = new SandboxHandler(new SandboxOptions { Scans = ScansMade, Clock = clock, Faults = new FaultPlan(row.Faults) });
        using var cookies = new CookieWatch(platform);
        var observer = new RecordingObserver();
        using var session = new QualysSession(new SessionSettings
        {
            BaseUri = SandboxAccount.BaseAddress,
            Account = new Account(Authentication.Session, new(SandboxAccount.UserName, SandboxAccount.Password)),
            Sandbox = cookies,
            Transport = new TransportOptions { OperationTimeout = TimeSpan.FromSeconds(1) },
            Resilience = new PollyResilience(new RetryOptions(), clock),
        });

        var (outcome, delivered, error) = await RunAsync(session, row.Operation, observer).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(row.Outcome, outcome);
        Assert.Equal(row.Sent, Count(platform, row.Operation == Operation.Change ? "launch" : "list"));
        Assert.Equal(row.SignIns, Count(platform, "login"));
        var seen = string.Join("\n", observer.All) + error;
        Assert.All(cookies.Values.Append("token=abc").Append("= " + SandboxAccount.Password).Append("=" + SandboxAccount.Password), secret => Assert.DoesNotContain(secret, seen, StringComparison.Ordinal));
        Assert.True(row.SignIns == 0 || seen.Contains("REDACTED", StringComparison.Ordinal), "Nothing was told, so nothing is proved.");
        if (row.Operation != Operation.Change)
        {
            Assert.True(outcome == "done" ? delivered == (row.Delivered ?? ScansInAll) : row.PartDelivered ? delivered is > 0 and < ScansInAll : delivered == 0, $"{delivered} scans were delivered.");
        }
    }

    [Fact]
    public void The_table_has_more_than_forty_rows_and_each_is_named_once()
    {
        var names = FaultTable.Rows.Select(row => row.ToString()).ToList();
        Assert.True(names.Count >= 40);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    private static async Task<(string Outcome, int Delivered, Exception? Error)> RunAsync(QualysSession session, Operation operation, RecordingObserver observer)
    {
        var delivered = 0;
        try
        {
            if (operation == Operation.Change)
            {
                await session.SendAsync(new QualysCall(ApiActions.ScanLaunch, ApiActions.ScanLaunch.Newest, []), ReplyDocument.ReadSimpleReturn, observer, default);
                return ("done", 0, null);
            }

            using var pages = new QualysApi(session).Scans.List(new ScanQuery { LaunchedAfter = DateTimeOffset.UnixEpoch }, observer, default);
            while (await pages.NextAsync() is { } page)
            {
                delivered += page.Count;
            }

            return ("done", delivered, null);
        }
        catch (QualysException error)
        {
            return (error.Reason.ToString(), delivered, error);
        }
    }

    private static int Count(SandboxHandler platform, string action) => platform.Requests.Count(request => request.Field("action") == action);

    /// <summary>Knows every cookie that the platform has given, to look for them where they must not be.</summary>
    private sealed class CookieWatch(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Values { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
            {
                Values.Add(cookie.Split('=', ';')[1]);
            }

            return response;
        }
    }
}
