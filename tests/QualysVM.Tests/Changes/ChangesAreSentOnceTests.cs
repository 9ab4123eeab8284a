using System.Net;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;
using QualysVM.Resilience;

namespace QualysVM.Tests.Changes;

/// <summary>Ten thousand changes under random faults: none is carried out twice, none is lost without an error.</summary>
public sealed class ChangesAreSentOnceTests(ITestOutputHelper output)
{
    private static readonly ApiAction Launch = new()
    {
        Title = "scan launch", Path = "/api/{0}/fo/scan/", Name = "launch", Changes = true, ShownBy = "Get-QualysScan", Newest = new ApiVersion(2, 0),
    };

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public async Task No_change_is_carried_out_twice_and_none_is_lost_without_an_error(int seed)
    {
        const int Changes = 10_000;
        var service = new FaultyService(seed);
        using var session = Session(service);
        var outcomes = new Dictionary<string, int>();
        for (var number = 0; number < Changes; number++)
        {
            var change = $"c{number}";
            var outcome = await LaunchAsync(session, change);
            var times = service.CarriedOut.GetValueOrDefault(change);
            Assert.True(times <= 1, $"Change {number} was carried out {times} times; the user was told: {outcome}.");
            switch (outcome)
            {
                case "done": Assert.Equal(1, times); break;
                case nameof(QualysError.OutcomeUnknown): break; // the user is told to look
                default: Assert.True(times == 0, $"Change {number} was carried out, but the user was told: {outcome}."); break;
            }

            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        output.WriteLine(string.Join(", ", outcomes.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.Equal(16, service.Played.Count);
        Assert.True(outcomes["done"] > 0 && outcomes[nameof(QualysError.OutcomeUnknown)] > 0);
    }

    [Fact]
    public async Task A_lost_answer_says_that_the_change_may_have_been_carried_out_and_where_to_look()
    {
        var lost = new StubAnswer(() => throw new HttpRequestException("reset", new IOException("reset")));
        using var session = Session(lost);
        var error = await Assert.ThrowsAsync<QualysException>(() => SendAsync(session, "c"));
        Assert.Equal(QualysError.OutcomeUnknown, error.Reason);
        Assert.Contains("may have been carried out", error.Message);
        Assert.Contains("Get-QualysScan", error.Advice);
        Assert.Equal(1, lost.Calls);
    }

    private static async Task<string> LaunchAsync(QualysSession session, string change)
    {
        try
        {
            await SendAsync(session, change);
            return "done";
        }
        catch (QualysException error)
        {
            return error.Reason.ToString();
        }
    }

    private static Task<SimpleReturn> SendAsync(QualysSession session, string change) => session.SendAsync(
        new QualysCall(Launch, Launch.Newest, new FormFields().Add("change", change)), ReplyDocument.ReadSimpleReturn, SilentObserver.Instance, CancellationToken.None);

    private static QualysSession Session(HttpMessageHandler service) => new(new SessionSettings
    {
        BaseUri = new Uri("https://changes.example"),
        Account = new Account(service is StubAnswer ? Authentication.Basic : Authentication.Session, new NetworkCredential("user", "word")),
        Sandbox = service,
        Resilience = new PollyResilience(new RetryOptions(), new InstantClock()),
    });

    private sealed class StubAnswer(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult(answer());
        }
    }
}
