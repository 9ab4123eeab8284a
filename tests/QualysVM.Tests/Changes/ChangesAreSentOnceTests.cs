using System.Net;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Resilience;

namespace QualysVM.Tests.Changes;

/// <summary>
/// Changes of every kind under random faults: none is carried out twice, none is lost without a word. A short run by default; the long
/// one: <c>QUALYSVM_CHANGES=10000 dotnet test --filter ChangesAreSentOnce</c>.
/// </summary>
public sealed class ChangesAreSentOnceTests(ITestOutputHelper output)
{
    private static readonly int Total = int.TryParse(Environment.GetEnvironmentVariable("QUALYSVM_CHANGES"), out var number) ? number : 600;

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public async Task No_change_is_carried_out_twice_and_none_is_lost_without_a_word(int seed)
    {
        var service = new FaultyService(seed);
        using var session = Session(service, Authentication.Session);
        var outcomes = new Dictionary<string, int>();
        for (var number = 0; number < Total; number++)
        {
            var change = $"c{number}";
            var action = ChangingActions.All[number % ChangingActions.All.Count];
            var (outcome, mayHaveBeen) = await OutcomeAsync(session, action, change);
            var times = service.CarriedOut.TryGetValue(change, out var count) ? count : 0;
            Assert.True(times <= 1, $"{action} {number} was carried out {times} times; the user was told: {outcome}.");
            Assert.True(mayHaveBeen || times == (outcome == "done" ? 1 : 0), $"{action} {number} was carried out {times} times, but the user was told: {outcome}.");
            outcomes[outcome] = outcomes.TryGetValue(outcome, out var told) ? told + 1 : 1;
        }

        output.WriteLine(string.Join(", ", outcomes.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.Equal(FaultyService.Kinds, service.Played.Count);
        Assert.True(outcomes["done"] > Total / 20 && outcomes[nameof(QualysError.OutcomeUnknown)] > Total / 20);
    }

    [Fact]
    public async Task A_lost_answer_says_that_the_change_may_have_been_carried_out_and_where_to_look()
    {
        var lost = new StubAnswer(() => throw new HttpRequestException("reset", new IOException("reset")));
        using var session = Session(lost, Authentication.Basic);
        var error = await Assert.ThrowsAsync<QualysException>(() => ChangingActions.SendAsync(session, ApiActions.ScanLaunch, token: TestContext.Current.CancellationToken));
        Assert.Equal(QualysError.OutcomeUnknown, error.Reason);
        Assert.Contains("may have been carried out", error.Message);
        Assert.Contains("Get-QualysScan", error.Advice);
        Assert.Equal(1, lost.Calls);
    }

    private static async Task<(string Outcome, bool MayHaveBeen)> OutcomeAsync(QualysSession session, ApiAction action, string change)
    {
        try
        {
            await ChangingActions.SendAsync(session, action, change, token: TestContext.Current.CancellationToken);
            return ("done", false);
        }
        catch (QualysException error)
        {
            return (error.Reason.ToString(), error.Message.Contains("may have been carried out", StringComparison.Ordinal));
        }
    }

    private static QualysSession Session(HttpMessageHandler service, Authentication authentication) => new(new SessionSettings
    {
        BaseUri = new Uri("https://changes.example"),
        Account = new Account(authentication, new NetworkCredential("user", "w0rd-of-tests")),
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
