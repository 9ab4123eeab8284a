using System.Net;
using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Sessions;

/// <summary>What cannot be sent as it is meant is refused before anything is sent, by where it is from and never by what it is.</summary>
public sealed class AccountTests
{
    private const string Secret = "s3cret";

    [Theory]
    [InlineData(Secret + "\r\nX-Evil: 1")]
    [InlineData(Secret + "\n")]
    [InlineData("\r" + Secret)]
    [InlineData(Secret + "\0")]
    [InlineData(Secret + "\u001b")]
    [InlineData(Secret + "\u007f")]
    [InlineData(Secret + "é")]
    [InlineData(Secret + "\u2028")]
    public void A_token_is_what_a_header_can_hold(string token) => Refused(Authentication.Token, "", token, "access token of here");

    [Theory]
    [InlineData(Authentication.Basic, "acme\r\nX-Evil: 1")]
    [InlineData(Authentication.Session, "acme\n")]
    [InlineData(Authentication.Session, "acme\0")]
    [InlineData(Authentication.Basic, "acme:x")]
    [InlineData(Authentication.Basic, ":")]
    public void A_name_is_one_line_and_has_no_colon_for_a_basic_sign_in(Authentication authentication, string name) => Refused(authentication, name, Secret, "user name");

    [Theory]
    [InlineData(Authentication.Basic)]
    [InlineData(Authentication.Session)]
    public void A_password_is_one_line(Authentication authentication) => Refused(authentication, "acme", Secret + "\n", "password of here");

    [Fact]
    public async Task A_name_with_a_colon_signs_in_for_a_cookie_but_signs_no_call_that_takes_none()
    {
        using var service = StubService.Playing(StubReply.LoggedIn());
        using var session = TestSession.Over(service, Authentication.Session, credential: new NetworkCredential("acme:x", Secret));
        await session.ConnectAsync(new RecordingObserver(), TestContext.Current.CancellationToken);
        using var templates = new Core.QualysApi(session).ReportTemplates.List(new Core.Reports.Templates.ReportTemplateQuery(), new RecordingObserver(), TestContext.Current.CancellationToken);
        Assert.Contains("colon", (await Assert.ThrowsAsync<QualysException>(() => templates.NextAsync())).Message, StringComparison.Ordinal);
        Assert.True(service.Request.IsLogin);
    }

    /// <summary>The framework would end it there, and another secret would be sent.</summary>
    [Theory]
    [InlineData("\0", 1)]
    [InlineData("s3cret\0", 7)]
    [InlineData("s3\0cret", 3)]
    public void A_secret_with_a_NUL_in_it_is_refused(string secret, int at)
    {
        using var kept = new System.Security.SecureString();
        secret.ToList().ForEach(kept.AppendChar);
        var error = Assert.Throws<QualysException>(() => PlainSecret.Of(kept, "-PdfPassword"));
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.Contains($"-PdfPassword holds the character U+0000 at character {at} of {secret.Length}", error.Message, StringComparison.Ordinal);
        Assert.Equal("s3cret", PlainSecret.Of(new NetworkCredential("", "s3cret").SecurePassword, "x"));
    }

    private static void Refused(Authentication authentication, string name, string secret, string source)
    {
        using var service = StubService.Playing();
        var error = Assert.Throws<QualysException>(() => TestSession.Over(service, authentication, credential: new NetworkCredential(name, secret)));
        Assert.Equal((QualysError.InvalidArgument, true), (error.Reason, error.Message.Contains(source, StringComparison.Ordinal)));
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }
}
