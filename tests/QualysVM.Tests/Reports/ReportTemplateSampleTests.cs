using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Reports.Templates;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Reports;

/// <summary>The template list: an old document, asked for in an old way.</summary>
public sealed class ReportTemplateSampleTests
{
    [Fact]
    public async Task The_guides_sample_is_read_value_for_value()
    {
        var template = Assert.Single(await Read(Sample.Text("report-template-list-guide.xml")));
        Assert.Equal(
            (235288, "Auto", "Scan", "Windows Authentication QIDs", "acme_jk", "Jason Kim", false),
            (template.Id, template.Type, template.TemplateType, template.Title, template.UserLogin, template.UserName, template.Global));
        Assert.Equal(new DateTimeOffset(2018, 2, 12, 18, 9, 10, TimeSpan.Zero), template.LastUpdate);
        Assert.Empty(template.AdditionalData);
    }

    [Fact]
    public async Task No_template_is_no_error() => Assert.Empty(await Read("<REPORT_TEMPLATE_LIST></REPORT_TEMPLATE_LIST>"));

    [Fact]
    public async Task What_is_new_is_kept()
    {
        var template = Assert.Single(await Read("<REPORT_TEMPLATE_LIST><REPORT_TEMPLATE><ID>5</ID><COLOUR>red</COLOUR><GLOBAL>perhaps</GLOBAL></REPORT_TEMPLATE></REPORT_TEMPLATE_LIST>"));
        Assert.Equal("red", template.AdditionalData["COLOUR"]);
        Assert.Equal((null, "perhaps"), (template.Global, template.AdditionalData["GLOBAL"]));
    }

    [Theory]
    [InlineData("<REPORT_TEMPLATE_LIST><REPORT_TEMPLATE><ID>x</ID></REPORT_TEMPLATE></REPORT_TEMPLATE_LIST>", QualysError.MalformedReply)]
    [InlineData("<REPORT_TEMPLATE_LIST><REPORT_TEMPLATE><ID>5</ID>", QualysError.ReplyCutOff)]
    [InlineData("<GENERIC_RETURN><RETURN status=\"FAILED\" number=\"2000\">Bad Login</RETURN></GENERIC_RETURN>", QualysError.AuthenticationFailed)]
    [InlineData("<html></html>", QualysError.HtmlReply)]
    public async Task What_is_no_list_is_an_error(string body, QualysError reason) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<QualysException>(() => Read(body))).Reason);

    [Fact]
    public async Task A_session_with_cookies_asks_with_name_and_password_and_says_so()
    {
        var service = new StubService(request => request.Uri.AbsolutePath.EndsWith("/session/", StringComparison.Ordinal)
            ? StubReply.LoggedIn()
            : new StubReply("<REPORT_TEMPLATE_LIST/>"));
        using var session = SessionMaker.Connect(service);
        var observer = new RecordingObserver();
        using var pages = new QualysApi(session).ReportTemplates.List(new ReportTemplateQuery(), observer, TestContext.Current.CancellationToken);
        Assert.Null(await pages.NextAsync());
        var request = service.Requests[^1];
        Assert.Equal((HttpMethod.Get, "/msp/report_template_list.php"), (request.Method, request.Uri.AbsolutePath));
        Assert.StartsWith("Basic ", request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Null(request.Header("Cookie"));
        Assert.Contains(observer.Verboses, text => text.Contains("basic sign-in", StringComparison.Ordinal));
    }

    private static async Task<List<ReportTemplate>> Read(string body)
    {
        using var session = SessionMaker.Basic(StubService.Playing(new StubReply(body)));
        using var pages = new QualysApi(session).ReportTemplates.List(new ReportTemplateQuery(), SilentObserver.Instance, TestContext.Current.CancellationToken);
        var read = new List<ReportTemplate>();
        while (await pages.NextAsync() is { } page)
        {
            read.AddRange(page);
        }

        return read;
    }
}
