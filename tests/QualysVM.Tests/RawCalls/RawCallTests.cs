using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.RawCalls;

namespace QualysVM.Tests.RawCalls;

/// <summary>What a raw call is taken for: a change, unless it is known to read.</summary>
public sealed class RawCallTests
{
    private static readonly Uri Platform = new("https://qualysapi.example/");

    [Theory]
    [InlineData("/api/2.0/fo/asset/ip/", "list", null, "POST")]
    [InlineData("/api/2.0/fo/asset/ip/", "list", "GET", "GET")]
    [InlineData("/api/2.0/fo/auth/", "list_types", null, "POST")]
    [InlineData("/api/2.0/fo/report/", "fetch", null, "POST")]
    [InlineData("/api/2.0/fo/asset/host/", "count", null, "POST")]
    [InlineData("/api/2.0/fo/subscription/option_profile/", "export", null, "POST")]
    [InlineData("/msp/user_list.php", null, null, "GET")]
    [InlineData("/msp/about.php", null, null, "GET")]
    [InlineData("/msp/x.php", "list", null, "GET")]
    [InlineData("/qps/rest/portal/version", null, null, "GET")]
    [InlineData("/qps/rest/2.0/search/am/tag", null, null, "POST")]
    [InlineData("/qps/rest/2.0/count/am/tag", null, null, "POST")]
    [InlineData("/qps/rest/2.0/get/am/tag/5", null, null, "GET")]
    public void It_is_known_to_read(string path, string? action, string? method, string sent)
    {
        var call = Call(path, action, method);
        Assert.False(call.Changes);
        Assert.Equal((sent, false), (call.ToCall().Action.Method.Method, call.ToCall().Action.Changes));
    }

    [Theory]
    [InlineData("/api/2.0/fo/asset/ip/", "add", null, "POST")]
    [InlineData("/api/2.0/fo/asset/ip/", "delete", "GET", "GET")]
    [InlineData("/api/2.0/fo/asset/ip/", "List", null, "POST")]
    [InlineData("/api/2.0/fo/asset/ip/", "listing", null, "POST")]
    [InlineData("/api/2.0/fo/asset/ip/", "fetching", null, "POST")]
    [InlineData("/api/2.0/fo/asset/ip/", " list", null, "POST")]
    [InlineData("/api/2.0/fo/asset/ip/", "", null, "POST")]
    [InlineData("/api/2.0/fo/asset/ip/", null, null, "POST")]
    [InlineData("/api/2.0/fo/asset/ip/", null, "GET", "GET")]
    [InlineData("/msp/user_list.php", null, "POST", "POST")]
    [InlineData("/msp/user_list.php", "delete", null, "POST")]
    [InlineData("/msp/user_list.php", "delete", "GET", "GET")]
    [InlineData("/msp/user.php", null, null, "POST")]
    [InlineData("/msp/user.php", null, "GET", "GET")]
    [InlineData("/msp/list.php", null, "GET", "GET")]
    [InlineData("/qps/rest/2.0/create/am/tag", null, null, "POST")]
    [InlineData("/qps/rest/2.0/delete/am/tag/5", null, null, "POST")]
    [InlineData("/qps/rest/2.0/delete/am/tag/5", null, "GET", "GET")]
    [InlineData("/qps/rest/2.0/searching/am/tag", null, null, "POST")]
    [InlineData("/qps/rest/2.0/update/search/am/tag", null, null, "POST")]
    public void Everything_else_is_a_change(string path, string? action, string? method, string sent)
    {
        var call = Call(path, action, method);
        Assert.True(call.Changes);
        Assert.Equal((sent, true), (call.ToCall().Action.Method.Method, call.ToCall().Action.Changes));
        Assert.False((call with { IsReadOnly = true }).ToCall().Action.Changes);
    }

    [Theory]
    [InlineData("/api/3.0/fo/scan/", "list", "scan list", null)]
    [InlineData("/api/9.0/fo/scan/", "list", "scan list", null)]
    [InlineData("/api/2.0/fo/scan/", "delete", "scan delete", "Get-QualysScan")]
    [InlineData("/msp/report_template_list.php", null, "report template list", null)]
    [InlineData("/api/2.0/fo/scan/compliance/", "list", "POST /api/2.0/fo/scan/compliance/ action=list", null)]
    [InlineData("/api/x/fo/scan/", "delete", "POST /api/x/fo/scan/ action=delete", "a call that reads it")]
    public void What_has_an_action_of_ours_shares_its_limit_and_its_proof(string path, string? action, string title, string? shownBy) =>
        Assert.Equal((title, shownBy), (Call(path, action).ToCall().Action.Title, Call(path, action).ToCall().Action.ShownBy));

    [Theory]
    [InlineData("/api/2.0/fo/asset/ip", "/api/2.0/fo/asset/ip/", "")]
    [InlineData("/api/2.0/fo/ignore_vuln/index.php", "/api/2.0/fo/ignore_vuln/index.php", "")]
    [InlineData("https://qualysapi.example/api/2.0/fo/asset/ip/?action=list&ips=10.0.0.1-10.0.0.9%2C10.1.0.0", "/api/2.0/fo/asset/ip/", "action=list&ips=10.0.0.1-10.0.0.9%2C10.1.0.0")]
    [InlineData(" /qps/rest/2.0/search/am/tag/?fields=id,name#top ", "/qps/rest/2.0/search/am/tag/", "fields=id%2Cname")]
    public void A_path_is_taken_as_people_have_it(string given, string path, string query)
    {
        var at = RawPath.Of(given, Platform);
        Assert.Equal((path, query), (at.Path, at.Query.Encode()));
    }

    [Theory]
    [InlineData("https://qualysapi.elsewhere.example/api/2.0/fo/asset/ip/")]
    [InlineData("http://qualysapi.example/api/2.0/fo/asset/ip/")]
    [InlineData("https://qualysapi.example:8443/api/2.0/fo/asset/ip/")]
    [InlineData("https://user:geheim-wort@qualysapi.example/api/2.0/fo/asset/ip/")]
    [InlineData("//qualysapi.elsewhere.example/api/2.0/fo/asset/ip/")]
    [InlineData("/api/../msp/user.php")]
    [InlineData("/api//2.0/fo/asset/ip/")]
    [InlineData("/api/2.0/fo/asset%2Fip/")]
    [InlineData(@"/api\2.0/fo")]
    [InlineData("/api/2.0/fo/a b/")]
    [InlineData("/api/2.0/fo/{0}/")]
    [InlineData("/fo/scan.php")]
    [InlineData("/API/2.0/fo/scan/")]
    [InlineData("api/2.0/fo/scan/")]
    [InlineData("file:///api/2.0/fo/scan/")]
    [InlineData("/api/2.0/fo/scan/?action=list&action=delete")]
    public void A_path_that_leads_elsewhere_is_refused(string given)
    {
        var error = Assert.Throws<QualysException>(() => RawPath.Of(given, Platform));
        Assert.Equal((QualysError.InvalidArgument, true), (error.Reason, error.NotCarriedOut));
        Assert.DoesNotContain("geheim", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_sent_is_refused()
    {
        Refused(Call("/api/2.0/fo/session/", "logout"), "Disconnect-QualysSession");
        Refused(Call("/api/2.0/fo/session/", "login"), "Connect-QualysSession");
        Refused(Call("/api/2.0/fo/scan/?action=list", "list"), "once");
        Refused(Call("/msp/user_list.php", null, "GET") with { Body = "<x/>" }, "-Method");
        Refused(Call("/msp/user.php", null) with { Body = "<x/>", ContentType = "text/xml\r\nX: y" }, "text/xml");
        Refused(Call("/msp/user.php", null) with { Body = "<x/>", ContentType = "xml" }, "text/xml");
    }

    [Fact]
    public void A_body_takes_the_place_of_the_form_and_its_parameters_stand_in_the_address()
    {
        var call = (Call("/qps/rest/2.0/search/am/tag?fields=id,name", null) with { Body = "<ServiceRequest><filters/></ServiceRequest>" }).ToCall();
        Assert.Equal("/qps/rest/2.0/search/am/tag?fields=id,name", call.Address(call.Body()));
        Assert.Equal(("text/xml", "<ServiceRequest><filters/></ServiceRequest>"), (call.Content!.MediaType, call.Content.From(null)));
        Assert.Equal("<ServiceRequest><preferences><startFromId>8</startFromId></preferences><filters /></ServiceRequest>", call.Content.From(8));
        Assert.Equal("application/json", (Call("/qps/rest/2.0/search/am/tag", null) with { Body = " {}" }).ToCall().Content!.MediaType);
        Assert.Equal(("", "<ServiceRequest><preferences><startFromId>8</startFromId></preferences></ServiceRequest>"),
            (Call("/qps/rest/2.0/search/am/tag", null).ToCall().Content!.From(null), Call("/qps/rest/2.0/search/am/tag", null).ToCall().Content!.From(8)));
    }

    [Fact]
    public void Preferences_that_were_given_stay_but_for_where_to_begin()
    {
        var body = "<ServiceRequest><preferences><limitResults>5</limitResults><startFromOffset>3</startFromOffset><startFromId>1</startFromId></preferences></ServiceRequest>";
        Assert.Equal("<ServiceRequest><preferences><startFromId>9</startFromId><limitResults>5</limitResults></preferences></ServiceRequest>", ServiceRequest.From(body, 9));
        Assert.Throws<QualysException>(() => ServiceRequest.From("<other/>", 9));
        Assert.Throws<QualysException>(() => ServiceRequest.From("<!DOCTYPE a [<!ENTITY x 'y'>]><ServiceRequest>&x;</ServiceRequest>", 9));
    }

    [Theory]
    [InlineData("passphrase", true)]
    [InlineData("snmp_community_strings", true)]
    [InlineData("login_password", true)]
    [InlineData("activation_key", true)]
    [InlineData("private_key", true)]
    [InlineData("comments", false)]
    [InlineData("client_id", false)]
    [InlineData("target", false)]
    public void A_field_that_sounds_like_a_secret_is_one(string field, bool isSecret) => Assert.Equal(isSecret, Redaction.IsSecret(field));

    private static void Refused(RawCall call, string advice)
    {
        var error = Assert.Throws<QualysException>(call.ToCall);
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.Contains(advice, error.Advice, StringComparison.Ordinal);
    }

    private static RawCall Call(string path, string? action, string? method = null) =>
        new(RawPath.Of(path, Platform), new FormFields().Add("action", action)) { Method = method is null ? null : new HttpMethod(method) };
}
