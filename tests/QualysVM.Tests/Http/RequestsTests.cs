using QualysVM.Core.Http;
using QualysVM.Core.Reports;
using QualysVM.Core.Scans;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Http;

public sealed class RequestsTests
{
    private static StubService Service => new(request => request switch
    {
        { Body: var body } when body.StartsWith("action=log", StringComparison.Ordinal) => StubReply.LoggedIn(),
        { Uri.AbsolutePath: var path } when path.EndsWith("/report/", StringComparison.Ordinal) => new StubReply(Documents.ReportList("")),
        { Uri.AbsolutePath: "/msp/about.php" } => new StubReply("<ABOUT/>"),
        _ => new StubReply(Documents.ScanList("")),
    });

    [Fact]
    public async Task A_list_with_defaults_is_a_POST_of_the_action_alone()
    {
        using var service = Service;
        using var session = TestSession.Over(service);
        (await Outcome.OfScans(session)).Complete();
        (await Outcome.OfReports(session)).Complete();
        Assert.All(service.Requests, request => Assert.Equal((HttpMethod.Post, "action=list"), (request.Method, request.Body)));
        Assert.All(service.Requests, request => Assert.StartsWith("application/x-www-form-urlencoded", request.Header("Content-Type"), StringComparison.Ordinal));
        Assert.Equal(["https://qualysapi.example/api/3.0/fo/scan/", "https://qualysapi.example/api/3.0/fo/report/"], service.Requests.Select(request => request.Uri.AbsoluteUri));
    }

    [Fact]
    public async Task The_action_comes_first_and_the_fields_follow()
    {
        using var service = Service;
        using var session = TestSession.Over(service);
        (await Outcome.OfScans(session, query: new ScanQuery { UserLogin = "a&b", EchoRequest = true, Ref = "scan/1.2" })).Complete();
        (await Outcome.OfReports(session, new ReportQuery { Id = 5, State = "finished" })).Complete();
        Assert.Equal(["action=list&scan_ref=scan%2F1.2&user_login=a%26b&echo_request=1", "action=list&id=5&state=Finished"], service.Requests.Select(request => request.Body));
    }

    [Theory]
    [InlineData(Authentication.Session)]
    [InlineData(Authentication.Basic)]
    [InlineData(Authentication.Token)]
    public async Task Every_request_says_who_sends_it(Authentication authentication)
    {
        using var service = Service;
        using var session = TestSession.Over(service, authentication);
        await session.ConnectAsync(new RecordingObserver(), TestContext.Current.CancellationToken);
        (await Outcome.OfScans(session)).Complete();
        await session.DisconnectAsync(new RecordingObserver(), TestContext.Current.CancellationToken);

        Assert.Equal(authentication == Authentication.Session ? 3 : 2, service.Requests.Count);
        Assert.Matches("^QualysVM/[0-9]+\\.[0-9]+\\.[0-9]+$", HttpCaller.UserAgent);
        Assert.All(service.Requests, request =>
        {
            Assert.Equal(HttpCaller.UserAgent, request.Header("User-Agent"));
            Assert.Equal(HttpCaller.UserAgent, request.Header("X-Requested-With"));
            Assert.Matches("(/|\\.php)$", request.Uri.AbsoluteUri);
        });
    }
}
