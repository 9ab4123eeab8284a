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

namespace QualysVM.Tests.Faults;

/// <summary>The fault table: what a user gets of each fault in each operation, and how often the call was sent.</summary>
public sealed class FaultTableTests
{
    private const int ScansMade = 60;
    private const int ScansInAll = ScansMade + 2;

    private static readonly ApiAction Launch = new()
    {
        Title = "scan launch", Path = "/api/{0}/fo/scan/", Name = "launch", Changes = true, ShownBy = "Get-QualysScan", Newest = new ApiVersion(2, 0),
    };

    public static TheoryData<FaultRow> Table => [.. FaultTable.Rows];

    [Theory(DisableDiscoveryEnumeration = false)]
    [MemberData(nameof(Table))]
    public async Task Fault(FaultRow row)
    {
        var clock = new InstantClock();
        var platform = new SandboxHandler(new SandboxOptions { Scans = ScansMade, Clock = clock, Faults = new FaultPlan(row.Faults) });
        using var session = new QualysSession(new SessionSettings
        {
            BaseUri = SandboxAccount.BaseAddress,
            Account = new Account(Authentication.Session, new(SandboxAccount.UserName, SandboxAccount.Password)),
            Sandbox = platform,
            Transport = new TransportOptions { OperationTimeout = TimeSpan.FromSeconds(1) },
            Resilience = new PollyResilience(new RetryOptions(), clock),
        });

        var (outcome, delivered) = await RunAsync(session, row.Operation).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(row.Outcome, outcome);
        Assert.Equal(row.Sent, Count(platform, row.Operation == Operation.Change ? "launch" : "list"));
        Assert.Equal(row.SignIns, Count(platform, "login"));
        if (row.Operation != Operation.Change)
        {
            Assert.True(outcome == "done" ? delivered is ScansInAll or 0 : row.PartDelivered ? delivered is > 0 and < ScansInAll : delivered == 0, $"{delivered} scans were delivered.");
        }
    }

    [Fact]
    public void The_table_has_more_than_forty_rows_and_each_is_named_once()
    {
        var names = FaultTable.Rows.Select(row => row.ToString()).ToList();
        Assert.True(names.Count >= 40);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    private static async Task<(string Outcome, int Delivered)> RunAsync(QualysSession session, Operation operation)
    {
        var delivered = 0;
        try
        {
            if (operation == Operation.Change)
            {
                await session.SendAsync(new QualysCall(Launch, Launch.Newest, []), ReplyDocument.ReadSimpleReturn, SilentObserver.Instance, default);
                return ("done", 0);
            }

            using var pages = new QualysApi(session).Scans.List(new ScanQuery { LaunchedAfter = DateTimeOffset.UnixEpoch }, SilentObserver.Instance, default);
            while (await pages.NextAsync() is { } page)
            {
                delivered += page.Count;
            }

            return ("done", delivered);
        }
        catch (QualysException error)
        {
            return (error.Reason.ToString(), delivered);
        }
    }

    private static int Count(SandboxHandler platform, string action) => platform.Requests.Count(request => request.Field("action") == action);
}
