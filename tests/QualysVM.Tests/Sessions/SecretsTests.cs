using System.Text;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Sessions;

public sealed class SecretsTests
{
    [Theory]
    [InlineData(Authentication.Session)]
    [InlineData(Authentication.Basic)]
    [InlineData(Authentication.Token)]
    public async Task No_property_no_text_and_no_stream_shows_the_secret(Authentication authentication)
    {
        var desk = new SessionDesk();
        using var session = TestSession.Over(desk.Service, authentication);
        var observer = new RecordingObserver();
        await Record.ExceptionAsync(() => session.ConnectAsync(observer, TestContext.Current.CancellationToken));
        var outcome = await Outcome.OfScans(session, observer);
        desk.Forget();
        await Outcome.OfScans(session, observer);
        await session.DisconnectAsync(observer, TestContext.Current.CancellationToken);

        var shown = typeof(QualysSession).GetProperties().Select(property => property.GetValue(session)?.ToString())
            .Append(session.ToString()).Append(outcome.Error?.ToString()).Concat(observer.All)
            .Append(new Account(authentication, new(TestSession.UserName, TestSession.Password)).ToString())
            .Append(new BasicTicket(new(TestSession.UserName, TestSession.Password)).ToString());
        var text = string.Join("\n", shown);
        Assert.Contains(TestSession.UserName, text, StringComparison.Ordinal);
        Assert.Contains("REDACTED", text, StringComparison.Ordinal);
        string[] secrets = [TestSession.Password, "pa%26ss", "QualysSession=", "=c1", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestSession.UserName}:{TestSession.Password}"))];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }
}
