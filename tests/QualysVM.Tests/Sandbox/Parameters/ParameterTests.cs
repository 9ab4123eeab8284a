using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Parameters;

public sealed class ParameterTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task An_unknown_name_is_1901() =>
        Assert.Equal((400, 1901, "Unrecognized parameter(s): foo"), await platform.Refused(SandboxPlatform.Scans + "&foo=1"));

    [Theory]
    [InlineData("State=Error")]
    [InlineData("id_min=1")]
    [InlineData("truncation_limit=10")]
    [InlineData("scan_number=1")]
    public async Task The_scan_list_does_not_know(string parameter) =>
        Assert.Equal(1901, (await platform.Refused($"{SandboxPlatform.Scans}&{parameter}")).Code);

    [Fact]
    public async Task A_bad_value_is_named_with_its_parameter()
    {
        var (status, code, text) = await platform.Refused(SandboxPlatform.Scans + "&state=Bogus");
        Assert.Equal((400, 1905), (status, code));
        Assert.StartsWith("parameter state has invalid value: Bogus (", text);
    }

    [Theory]
    [InlineData("state=Finished,Bogus")]
    [InlineData("state=finished")]
    [InlineData("state=Errors")]
    [InlineData("processed=true")]
    [InlineData("show_ags=2")]
    [InlineData("type=Manual")]
    [InlineData("scan_type=On-Demand")]
    [InlineData("scan_ref=1736361211.27337")]
    [InlineData("scan_ref=scan/abc")]
    [InlineData("launched_after_datetime=01/02/2026")]
    [InlineData("launched_after_datetime=2026-02-30")]
    [InlineData("launched_before_datetime=2026-01-01T00:00:00")]
    [InlineData("client_id=abc")]
    [InlineData("client_id=0")]
    [InlineData("user_login=")]
    [InlineData("target=10.0.0.300")]
    [InlineData("target=10.0.0.9-10.0.0.1")]
    [InlineData("target=10.0.0.1,,10.0.0.2")]
    public async Task The_scan_list_refuses_the_value(string parameter) =>
        Assert.Equal(1905, (await platform.Refused($"{SandboxPlatform.Scans}&{parameter}")).Code);

    [Theory]
    [InlineData("state=Error")]
    [InlineData("state=Finished,Running")]
    [InlineData("id=abc")]
    [InlineData("expires_before_datetime=tomorrow")]
    public async Task The_report_list_refuses_the_value(string parameter) =>
        Assert.Equal(1905, (await platform.Refused($"{SandboxPlatform.Reports}&{parameter}")).Code);

    [Theory]
    [InlineData(SandboxPlatform.Scans)]
    [InlineData(SandboxPlatform.Reports)]
    public async Task Client_id_and_client_name_together_are_1904(string list) =>
        Assert.Equal((400, 1904), await Code($"{list}&client_id=1201&client_name=AFCO+Company"));

    [Theory]
    [InlineData("client_id=1201")]
    [InlineData("client_name=AFCO+Company")]
    public async Task Clients_are_for_consultants_only(string parameter) =>
        Assert.Equal(1901, (await platform.Refused(SandboxPlatform.Request($"{SandboxPlatform.Scans}&{parameter}", login: SandboxAccount.UserNameWithoutClients))).Code);

    [Fact]
    public async Task Fqdns_is_known_to_report_list_3_only()
    {
        Assert.Equal((400, 1901), await Code("/api/2.0/fo/report/?action=list&fqdns=www.corp.example"));
        Assert.NotEmpty(await platform.List(SandboxPlatform.Reports + "&fqdns=www.corp.example", "REPORT"));
    }

    [Fact]
    public async Task Of_a_parameter_given_twice_the_last_counts()
    {
        var scans = await platform.List(SandboxPlatform.Scans + "&state=Bogus&state=Error");
        Assert.All(scans, scan => Assert.Equal("Error", scan.State()));
        Assert.NotEmpty(scans);
    }

    private async Task<(int Status, int Code)> Code(string url)
    {
        var (status, code, _) = await platform.Refused(url);
        return (status, code);
    }
}
