using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Reports.Launch;
using QualysVM.Core.Scans;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Resilience;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Changes;

/// <summary>What each change makes of each answer: done only in so many words, sent again only with proof.</summary>
public sealed class AnswersToChangesTests
{
    private const string Done = "<SIMPLE_RETURN><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>";

    /// <summary>None of them says that it was done, and none that it was not.</summary>
    public static TheoryData<string> SaysNothing =>
    [
        "<SIMPLE_RETURN/>",
        "<SIMPLE_RETURN></SIMPLE_RETURN>",
        "<SIMPLE_RETURN>Done</SIMPLE_RETURN>",
        "<SIMPLE_RETURN><TEXT>Done</TEXT></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE/></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE>Done</RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><TEXT/></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><TEXT> \n </TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><text>Done</text></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>99999999999</CODE><TEXT>Internal failure</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>-1</CODE><TEXT>Internal failure</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>0</CODE><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>1960.0</CODE><TEXT>Busy</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>ERR_BUSY</CODE><TEXT>Busy</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE/><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>1960</CODE><CODE>1920</CODE><TEXT>Busy</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>1960</CODE><TEXT>Busy</TEXT></RESPONSE><RESPONSE><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><TEXT>Done</TEXT></RESPONSE><RESPONSE><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><CODE>1960</CODE><RESPONSE><TEXT>Busy</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>1960</CODE></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>1920</CODE><TEXT>Blocked</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>999</CODE><TEXT>Internal error</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><TEXT>Done</TEXT><ERROR number=\"1960\">Busy</ERROR></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><TEXT>Done<ERROR/></TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><TEXT>Done</TEXT></RESPONSE><error>Internal error</error></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><TEXT>Done</TEXT><DETAIL><PART><ERROR/></PART></DETAIL></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>1965</CODE><TEXT>Busy</TEXT><ITEM_LIST><ITEM><KEY>REFERENCE</KEY><VALUE>scan/1.1</VALUE></ITEM></ITEM_LIST></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><CODE>2000</CODE><TEXT>Bad</TEXT><ITEM_LIST><ITEM><KEY>ID</KEY><VALUE>7</VALUE></ITEM></ITEM_LIST></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE status=\"FAILED\"><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN number=\"999\"><RESPONSE><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><DATETIME><ERROR>Internal error</ERROR></DATETIME><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SIMPLE_RETURN><RESPONSE><DATETIME>x<CODE>1960</CODE></DATETIME><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<GENERIC_RETURN/>",
        "<GENERIC_RETURN><RETURN/></GENERIC_RETURN>",
        "<GENERIC_RETURN><RETURN status=\"SUCCESS\"/></GENERIC_RETURN>",
        "<GENERIC_RETURN><RETURN status=\"ERROR\">Internal error</RETURN></GENERIC_RETURN>",
        "<GENERIC_RETURN><RETURN status=\"ERROR\" number=\"999\">Internal error</RETURN></GENERIC_RETURN>",
        "<GENERIC_RETURN><RETURN status=\"PENDING\" number=\"1960\">Later</RETURN></GENERIC_RETURN>",
        "<GENERIC_RETURN><RETURN status=\"FAILED\">Internal error</RETURN></GENERIC_RETURN>",
        "<GENERIC_RETURN><ERROR number=\"1960\">Busy</ERROR></GENERIC_RETURN>",
        "<SCAN_LIST_OUTPUT><RESPONSE/></SCAN_LIST_OUTPUT>",
        "<USER_OUTPUT><RETURN status=\"FAILED\" number=\"1960\">Busy</RETURN></USER_OUTPUT>",
        "<ERROR number=\"1960\">Busy</ERROR>",
        "{\"code\":1960}",
        "Busy",
        "<html><title>Busy</title></html>",
        "",
        Done + Done,
        "<SIMPLE_RETURN><RESPONSE><CODE>1960</CODE><TEXT>Busy</TEXT></RESPONSE></SIMPLE_RETURN>x",
    ];

    [Theory]
    [MemberData(nameof(SaysNothing))]
    public async Task An_answer_that_does_not_say_what_was_done_is_none_whatever_its_status(string body)
    {
        foreach (var action in ChangingActions.All)
        {
            foreach (var status in new[] { 200, 202, 401, 409 })
            {
                await ExpectUnknown(action, new StubReply(body, status), $"{action}, HTTP {status}");
            }
        }
    }

    [Theory]
    [InlineData(1960)]
    [InlineData(1965)]
    [InlineData(1920)]
    [InlineData(2000)]
    public async Task A_refusal_that_is_cut_at_any_byte_proves_nothing(int code)
    {
        var body = $"<?xml version=\"1.0\"?>\n<SIMPLE_RETURN><RESPONSE><CODE>{code}</CODE><TEXT>Refused</TEXT></RESPONSE></SIMPLE_RETURN>";
        for (var length = 0; length < body.Length; length++)
        {
            await ExpectUnknown(ChangingActions.All[length % ChangingActions.All.Count], new StubReply(body[..length], code == 2000 ? 401 : 409), $"Cut at {length}");
        }
    }

    /// <summary>Whatever is done to one record and answered of another may have been done to either.</summary>
    [Fact]
    public async Task An_answer_that_names_another_record_is_none()
    {
        var silent = SilentObserver.Instance;
        var token = TestContext.Current.CancellationToken;
        (string Key, string Asked, Func<QualysApi, Task> Change)[] changes =
        [
            ("REFERENCE", "scan/1.1", api => api.Scans.PauseAsync("scan/1.1", silent, token)), ("REFERENCE", "scan/1.1", api => api.Scans.ResumeAsync("scan/1.1", silent, token)),
            ("REFERENCE", "scan/1.1", api => api.Scans.CancelAsync("scan/1.1", silent, token)), ("REFERENCE", "scan/1.1", api => api.Scans.DeleteAsync("scan/1.1", silent, token)),
            ("ID", "7", api => api.Reports.CancelAsync(7, silent, token)), ("ID", "7", api => api.Reports.DeleteAsync(7, silent, token)),
        ];
        foreach (var (key, asked, change) in changes)
        {
            foreach (var (named, unknown) in new[] { (asked, false), (asked.ToUpperInvariant(), false), (key == "ID" ? "8" : "scan/1.2", true), ("", true), ("Internal error", true) })
            {
                using var session = Session(StubService.Playing(new StubReply(Done.Replace("</TEXT>", $"</TEXT><ITEM_LIST><ITEM><KEY>{key}</KEY><VALUE>{named}</VALUE></ITEM></ITEM_LIST>", StringComparison.Ordinal))));
                var error = await Record.ExceptionAsync(() => change(new QualysApi(session))) as QualysException;
                Assert.Equal(unknown ? QualysError.OutcomeUnknown : null, error?.Reason);
            }
        }
    }

    [Theory]
    [InlineData("Internal error")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("map/1.1")]
    [InlineData("scan/1")]
    [InlineData(" ")]
    public async Task A_launch_that_names_nothing_that_can_be_looked_up_is_of_unknown_outcome(string named)
    {
        var answer = Done.Replace("</TEXT>", $"</TEXT><ITEM_LIST><ITEM><KEY>ID</KEY><VALUE>{named}</VALUE></ITEM><ITEM><KEY>REFERENCE</KEY><VALUE>{named}</VALUE></ITEM></ITEM_LIST>", StringComparison.Ordinal);
        using var session = Session(StubService.Playing(new StubReply(answer), new StubReply(answer), new StubReply(answer)));
        var api = new QualysApi(session);
        var scan = new ScanLaunch { OptionId = 1, Target = new AssetTarget { Addresses = ["10.0.0.1"] } };
        Assert.Equal(QualysError.OutcomeUnknown, (await Assert.ThrowsAsync<QualysException>(() => api.Scans.LaunchAsync(scan, SilentObserver.Instance, TestContext.Current.CancellationToken))).Reason);
        Assert.Equal(QualysError.OutcomeUnknown,
            (await Assert.ThrowsAsync<QualysException>(() =>
                api.Reports.LaunchAsync(new ReportLaunch { TemplateId = 1, OutputFormat = "PDF", Subject = new HostSubject() }, SilentObserver.Instance, TestContext.Current.CancellationToken))).Reason);
        Assert.Null(await api.ReportSchedules.LaunchAsync(7, SilentObserver.Instance, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_whole_limit_answer_lets_each_change_be_sent_again()
    {
        foreach (var action in ChangingActions.All)
        {
            using var service = StubService.Playing(StubReply.Simple("Busy", "1960", 409).With("Retry-After", "1"), new StubReply(Done));
            using var session = Session(service);
            Assert.Equal("Done", (await ChangingActions.SendAsync(session, action, token: TestContext.Current.CancellationToken)).Text);
            Assert.Equal(2, service.Requests.Count);
        }
    }

    [Theory]
    [InlineData(400, 1903, QualysError.MissingParameter)]
    [InlineData(200, 7001, QualysError.ReportNotAvailable)]
    [InlineData(403, 2012, QualysError.AccessDenied)]
    public async Task A_whole_refusal_that_says_so_is_told_as_what_it_is(int status, int code, QualysError reason)
    {
        foreach (var action in ChangingActions.All)
        {
            using var session = Session(StubService.Playing(StubReply.Simple("No", $"{code}", status)));
            Assert.Equal(reason, (await Assert.ThrowsAsync<QualysException>(() => ChangingActions.SendAsync(session, action, token: TestContext.Current.CancellationToken))).Reason);
        }
    }

    [Fact]
    public async Task An_exception_of_any_other_library_is_an_unknown_outcome()
    {
        foreach (var foreign in new Exception[] { new InvalidOperationException("x"), new OverflowException("x"), new ArgumentOutOfRangeException("x"), new IOException("x"),
            new OperationCanceledException("x"), new NotSupportedException("x") })
        {
            foreach (var action in ChangingActions.All)
            {
                using var session = Session(StubService.Failing(foreign));
                var error = await Assert.ThrowsAsync<QualysException>(() => ChangingActions.SendAsync(session, action, token: TestContext.Current.CancellationToken));
                Assert.Equal(QualysError.OutcomeUnknown, error.Reason);
            }
        }
    }

    [Fact]
    public async Task A_change_that_is_stopped_after_it_left_says_so_at_once_and_in_its_error()
    {
        foreach (var action in ChangingActions.All)
        {
            using var stop = new CancellationTokenSource();
            var asked = new TaskCompletionSource();
            using var service = new StubService(_ =>
            {
                asked.SetResult();
                return new TaskCompletionSource<StubReply>().Task;
            });
            using var session = Session(service);
            var observer = new RecordingObserver();
            var sent = ChangingActions.SendAsync(session, action, observer: observer, token: stop.Token);
            await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
            stop.Cancel();
            Assert.Contains("may have been carried out", Assert.Single(observer.Warnings), StringComparison.Ordinal);
            Assert.Contains(action.ShownBy!, observer.Warnings[0], StringComparison.Ordinal);
            Assert.Equal(QualysError.OutcomeUnknown, (await Assert.ThrowsAsync<QualysException>(() => sent)).Reason);
        }
    }

    [Fact]
    public async Task A_change_that_is_stopped_before_it_left_or_after_its_refusal_says_nothing()
    {
        using var stop = new CancellationTokenSource();
        var observer = new RecordingObserver();
        using var service = new StubService(_ => StubReply.Simple("Busy", "1960", 409));
        using var session = new QualysSession(TestSettings(service, new PollyResilience(new RetryOptions(), new Resilience.WaitingClock())));
        var sent = ChangingActions.SendAsync(session, ApiActions.ScanLaunch, observer: observer, token: stop.Token);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
        Assert.Empty(observer.Warnings);
    }

    private static async Task ExpectUnknown(ApiAction action, StubReply reply, string what)
    {
        using var service = StubService.Playing(reply.With("Retry-After", "1"), new StubReply(Done));
        using var session = Session(service);
        var error = await Record.ExceptionAsync(() => ChangingActions.SendAsync(session, action, token: TestContext.Current.CancellationToken));
        Assert.True(error is QualysException { Reason: QualysError.OutcomeUnknown }, $"{what}: {error?.ToString() ?? "done"}");
        Assert.Contains("may have been carried out", error!.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    private static QualysSession Session(HttpMessageHandler service) => new(TestSettings(service, new PollyResilience(new RetryOptions(), new InstantClock())));

    private static SessionSettings TestSettings(HttpMessageHandler service, PollyResilience resilience) => new()
    {
        BaseUri = new Uri("https://changes.example"),
        Account = new Account(Authentication.Basic, new("user", "w0rd-of-tests")),
        Sandbox = service,
        Resilience = resilience,
    };
}
