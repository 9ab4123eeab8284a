using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Appliances;

/// <summary>The scanner appliances of the sandbox: those that scans are launched on.</summary>
public sealed class ApplianceListTests : IDisposable
{
    private const string List = "/api/2.0/fo/appliance/?action=list";
    private const string Full = List + "&output_mode=full";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("", "41101 41102 41207 41309")]
    [InlineData("&ids=41102,41200-41300", "41102 41207")]
    [InlineData("&name=FRA", "41101 41102")]
    [InlineData("&output_mode=full&type=physical", "41102")]
    [InlineData("&output_mode=full&type=virtual", "41101 41207 41309")]
    [InlineData("&output_mode=full&type=offline", "41207")]
    [InlineData("&output_mode=full&type=containerized", "")]
    [InlineData("&platform_provider=ec2", "")]
    [InlineData("&network_id=0", "41101 41102 41207 41309")]
    [InlineData("&network_id=7", "")]
    public async Task A_filter_takes_what_it_names(string parameters, string numbers) => Assert.Equal(numbers, string.Join(' ', (await Appliances(List + parameters)).Select(one => one.Value("ID"))));

    [Theory]
    [InlineData("&output_mode=Full", 1905)]
    [InlineData("&output_mode=full&type=Virtual", 1905)]
    [InlineData("&platform_provider=vcenter", 1905)]
    [InlineData("&busy=yes", 1905)]
    [InlineData("&ids=x", 1905)]
    [InlineData("&scan_ref=1", 1905)]
    [InlineData("&type=virtual", 1907)]
    [InlineData("&show_tags=1", 1907)]
    [InlineData("&output_mode=brief&include_cloud_info=1", 1907)]
    [InlineData("&status=Online", 1901)]
    public async Task What_the_call_does_not_take_is_refused(string parameter, int code)
    {
        var (status, refusal, _) = await platform.Refused(List + parameter);
        Assert.Equal((400, code), (status, refusal));
    }

    [Fact]
    public async Task One_is_offline_with_old_signatures_and_the_scanner_of_another_is_old()
    {
        var all = await Appliances(Full);
        Assert.Equal(["41207"], all.Where(one => one.Value("STATUS") == "Offline").Select(one => one.Value("ID")));
        Assert.Equal(["41207"], all.Where(one => one.Value("HEARTBEATS_MISSED") != "0").Select(one => one.Value("ID")));
        Assert.Equal(["41207"], all.Where(one => one.Value("VULNSIGS_VERSION") != one.Value("VULNSIGS_LATEST")).Select(one => one.Value("ID")));
        Assert.Equal(["41309"], all.Where(one => one.Value("ML_VERSION") != one.Value("ML_LATEST")).Select(one => one.Value("ID")));
        Assert.All(all, one =>
        {
            Assert.Equal(one.Value("ML_VERSION") == one.Value("ML_LATEST"), one.Element("ML_VERSION")!.Attribute("updated")!.Value == "yes");
            Assert.Equal(one.Value("VULNSIGS_VERSION") == one.Value("VULNSIGS_LATEST"), one.Element("VULNSIGS_VERSION")!.Attribute("updated")!.Value == "yes");
            var silent = platform.Clock.GetUtcNow() - DateTimeOffset.Parse(one.Value("LAST_UPDATED_DATE")!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(one.Value("STATUS") == "Offline", silent > TimeSpan.FromHours(4));
        });
    }

    [Fact]
    public async Task An_appliance_is_busy_with_the_scans_that_run_on_it_and_else_not()
    {
        var reference = await platform.Launch(least: "action=launch&option_id=610001&ip=10.5.0.1-10.5.0.9&iscanner_id=41102");
        platform.Clock.Advance(TimeSpan.FromSeconds(15));
        var busy = await Appliances(List + "&scan_detail=1&scan_ref=" + reference);
        Assert.Equal("41102", Assert.Single(busy).Value("ID"));
        Assert.Contains(busy[0].Descendants("REF"), scan => scan.Value == reference);
        Assert.Equal(busy[0].Value("RUNNING_SCAN_COUNT"), $"{busy[0].Descendants("SCAN").Count()}");
        Assert.Contains(await Appliances(List + "&busy=1"), one => one.Value("ID") == "41102");
        Assert.DoesNotContain(await Appliances(List + "&busy=0"), one => one.Value("ID") == "41102");
        Assert.All(await Appliances(List), one => Assert.Empty(one.Elements("RUNNING_SCANS")));
    }

    [Fact]
    public async Task Brief_tells_no_versions_and_tags_and_licenses_come_when_asked_for()
    {
        Assert.All(await Appliances(List), one => Assert.DoesNotContain(one.Elements(), element => element.Name.LocalName is "ML_VERSION" or "HEARTBEATS_MISSED" or "ACTIVATION_CODE" or "TYPE"));
        Assert.Contains(await Appliances(Full), one => one.Element("ASSET_TAGS_LIST") is not null);
        Assert.All(await Appliances(Full + "&show_tags=0"), one => Assert.Null(one.Element("ASSET_TAGS_LIST")));
        Assert.Empty((await platform.Get(Full)).Descendants("LICENSE_INFO"));
        Assert.Equal("3", (await platform.Get(List + "&include_license_info=1")).Descendants("QVSA_LICENSES_USED").Single().Value);
    }

    [Theory]
    [InlineData(SandboxAccount.Scanner, 200)]
    [InlineData(SandboxAccount.Reader, 200)]
    [InlineData(SandboxAccount.Auditor, 403)]
    public async Task Who_may_list_them(string login, int status)
    {
        using var response = await platform.Send(SandboxPlatform.Request(List, login: login));
        Assert.Equal(status, (int)response.StatusCode);
    }

    private async Task<List<XElement>> Appliances(string url) => [.. (await platform.Get(url)).Descendants("APPLIANCE")];
}
