using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Reports.Templates;

public sealed class TemplateListTests : IDisposable
{
    private const string Path = "/msp/report_template_list.php";

    // As the vendor's guide prints it.
    private const string Printed = """
        <?xml version="1.0" encoding="UTF-8" ?>
        <REPORT_TEMPLATE_LIST>
          <REPORT_TEMPLATE>
            <ID>235288</ID>
            <TYPE>Auto</TYPE>
            <TEMPLATE_TYPE>Scan</TEMPLATE_TYPE>
            <TITLE><![CDATA[Windows Authentication QIDs]]></TITLE>
            <USER>
              <LOGIN><![CDATA[acme_jk]]></LOGIN>
              <FIRSTNAME><![CDATA[Jason]]></FIRSTNAME>
              <LASTNAME><![CDATA[Kim]]></LASTNAME>
            </USER>
            <LAST_UPDATE>2018-02-12T18:09:10Z</LAST_UPDATE>
            <GLOBAL>0</GLOBAL>
          </REPORT_TEMPLATE>
        """;

    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task It_begins_as_the_guide_prints_it() =>
        Assert.StartsWith(Printed.ReplaceLineEndings("\n"), await platform.Text(Path), StringComparison.Ordinal);

    [Fact]
    public async Task Every_template_has_the_same_elements_and_an_id_of_its_own()
    {
        var list = await platform.Get(Path);
        var templates = list.Elements("REPORT_TEMPLATE").ToList();
        Assert.Equal("REPORT_TEMPLATE_LIST", list.Name.LocalName);
        Assert.Equal(13, templates.Select(template => template.Value("ID")).Distinct().Count());
        Assert.All(templates, template => Assert.Equal(Names(templates[0]), Names(template)));
        Assert.Equal(["Auto", "Manual"], templates.Select(template => template.Value("TYPE")).Distinct());
        Assert.Equal(["Compliance", "Map", "Patch", "Policy", "Remediation", "Scan"], templates.Select(template => template.Value("TEMPLATE_TYPE")).Distinct().Order());
        Assert.Contains("東京 週次 ]]> レポート", templates.Select(template => template.Value("TITLE")));
    }

    [Fact]
    public async Task A_session_does_not_count_here()
    {
        using var login = await platform.Send(SandboxPlatform.Request("/api/2.0/fo/session/", form: $"action=login&username={SandboxAccount.UserName}&password={SandboxAccount.Password}", login: null));
        var cookie = login.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        using var listed = await platform.Send(WithCookie("/api/3.0/fo/report/?action=list", cookie));
        Assert.Equal(200, (int)listed.StatusCode);
        Assert.Equal((401, 2000), await platform.Refused(WithCookie(Path, cookie)) is var (status, code, _) ? (status, code) : default);
    }

    private static HttpRequestMessage WithCookie(string path, string cookie)
    {
        var request = SandboxPlatform.Request(path, login: null);
        request.Headers.Add("Cookie", cookie);
        return request;
    }

    private static IEnumerable<string> Names(XElement element) => element.Descendants().Select(one => one.Name.LocalName);
}
