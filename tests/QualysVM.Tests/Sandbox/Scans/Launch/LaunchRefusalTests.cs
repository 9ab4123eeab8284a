using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Scans.Launch;

public sealed class LaunchRefusalTests : IDisposable
{
    private const string Tags = "action=launch&option_id=610001&target_from=tags";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("ip=10.0.0.1", "option_id, option_title")]
    [InlineData("option_id=610001", "ip, asset_groups, asset_group_ids, fqdn")]
    public async Task Without_a_profile_or_a_target_it_is_1922(string form, string names) =>
        Assert.Equal((400, 1922, $"Please specify at least one of the following parameters: {names}"), await Refused("action=launch&" + form));

    [Theory]
    [InlineData("option_title=Initial+Options", "option_id, option_title")]
    [InlineData("asset_groups=All&asset_group_ids=700101", "asset_groups, asset_group_ids")]
    [InlineData("client_id=1201&client_name=AFCO+Company", "client_id, client_name")]
    [InlineData("connector_name=x&connector_uuid=8047abce-c3ac-42e0-ad49-be4181d22c84", "connector_name, connector_uuid")]
    [InlineData("iscanner_name=External&iscanner_id=41101", "iscanner_id, iscanner_name")]
    [InlineData("asset_groups=All&default_scanner=1&scanners_in_ag=1", "default_scanner, scanners_in_ag")]
    public async Task Of_a_group_only_one_may_be_given(string more, string names) =>
        Assert.Equal((400, 1904, $"Please specify only one of these parameters: {names}"), await Refused($"{ScanCalls.Least}&{more}"));

    [Theory]
    [InlineData("ip=10.0.0.1")]
    [InlineData("asset_groups=All")]
    [InlineData("asset_group_ids=700101")]
    [InlineData("fqdn=www.corp.example")]
    [InlineData("exclude_ip_per_scan=10.0.0.1")]
    public async Task Tags_exclude_every_other_target(string target) =>
        Assert.Equal(1904, (await Refused($"{Tags}&tag_set_include=8810001&{target}")).Code);

    [Theory]
    [InlineData(ScanCalls.Least + "&foo=1", 1901)]
    [InlineData(ScanCalls.Least + "&Priority=1", 1901)]
    [InlineData(Tags, 1903)]
    [InlineData(ScanCalls.Least + "&tag_set_include=8810001", 1907)]
    [InlineData(ScanCalls.Least + "&default_scanner=1", 1907)]
    [InlineData(Tags + "&tag_set_include=8810001&scanners_in_ag=1", 1907)]
    [InlineData(Tags + "&tag_set_include=8810005&tag_set_exclude=8810005", 1905)]
    [InlineData(Tags + "&tag_set_include=8810099", 1905)]
    [InlineData("action=launch&option_id=99&ip=10.0.0.1", 1905)]
    [InlineData("action=launch&option_title=Nothing&ip=10.0.0.1", 1905)]
    public async Task What_the_service_cannot_use_is_refused(string form, int code) =>
        Assert.Equal((400, code), await Refused(form) is var (status, got, _) ? (status, got) : default);

    [Theory]
    [InlineData("priority", "10")]
    [InlineData("priority", "-1")]
    [InlineData("priority", "")]
    [InlineData("ip", "10.0.0.0/24")]
    [InlineData("ip", "10.0.0.9-10.0.0.1")]
    [InlineData("ip", "10.0.0.256")]
    [InlineData("ip", "www.corp.example")]
    [InlineData("exclude_ip_per_scan", "x")]
    [InlineData("fqdn", "localhost")]
    [InlineData("asset_groups", "Nobody's")]
    [InlineData("asset_group_ids", "1")]
    [InlineData("iscanner_name", "nobody")]
    [InlineData("iscanner_id", "1")]
    [InlineData("default_scanner", "yes")]
    [InlineData("target_from", "tag")]
    [InlineData("ip_network_id", "-1")]
    [InlineData("connector_uuid", "1")]
    [InlineData("client_id", "1299")]
    [InlineData("client_name", "Nobody")]
    [InlineData("scan_title", "Zürich")]
    [InlineData("ec2_instance_ids", "i-1,i-2,i-3,i-4,i-5,i-6,i-7,i-8,i-9,i-10,i-11")]
    public async Task A_bad_value_is_1905_and_named(string name, string value)
    {
        var (status, code, text) = await Refused($"{ScanCalls.Least}&{name}={Uri.EscapeDataString(value)}");
        Assert.Equal((400, 1905), (status, code));
        Assert.StartsWith($"parameter {name} has invalid value: {value} (", text);
    }

    [Theory]
    [InlineData(2000, 200)]
    [InlineData(2001, 400)]
    public async Task A_title_may_have_2000_characters(int length, int status)
    {
        using var response = await platform.Send(ScanCalls.Scan($"{ScanCalls.Least}&scan_title={new string('x', length)}"));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Clients_are_for_consultants() =>
        Assert.Equal(1901, (await platform.Refused(ScanCalls.Scan(ScanCalls.Least + "&client_id=1201", SandboxAccount.UserNameWithoutClients))).Code);

    [Fact]
    public async Task Scanner_flags_of_0_do_not_count()
    {
        using var response = await platform.Send(ScanCalls.Scan(ScanCalls.Least + "&default_scanner=0&scanners_in_ag=0&iscanner_name=External"));
        Assert.Equal(200, (int)response.StatusCode);
    }

    private Task<(int Status, int Code, string Text)> Refused(string form) => platform.Refused(ScanCalls.Scan(form));
}
