using System.Text.Json;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Sandbox.Scans.Results;

public sealed class FetchJsonTests : IDisposable
{
    private const string SixKeys = "ip dns netbios qid instance result";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task The_vendors_rows_are_as_printed() =>
        Assert.Equal(Sample.Text("seed-scan-fetch-json.json").TrimEnd(), await platform.Fetch(ScanCalls.Vendors, "&output_format=json"));

    [Fact]
    public async Task Brief_rows_have_six_keys_and_a_result() =>
        Assert.All(await platform.Rows(await Large()), row => Assert.Equal(SixKeys, row.Keys()));

    [Fact]
    public async Task Extended_rows_have_four_more() =>
        Assert.All(await platform.Rows(await Large(), "&mode=extended"), row => Assert.Equal(SixKeys + " protocol port ssl fqdn", row.Keys()));

    [Fact]
    public async Task Numbers_are_numbers_only_in_the_qid()
    {
        var row = (await platform.Rows(await Large(), "&mode=extended")).First(one => one.GetProperty("port").GetString() != "");
        Assert.Equal((JsonValueKind.Number, JsonValueKind.String), (row.GetProperty("qid").ValueKind, row.GetProperty("port").ValueKind));
    }

    [Fact]
    public async Task The_media_type_says_HTML()
    {
        using var response = await platform.Send(SandboxPlatform.Request($"{ScanCalls.Path}?action=fetch&output_format=json&scan_ref={ScanCalls.Vendors}"));
        Assert.Equal("text/html; charset=UTF-8", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task POST_fetches_too()
    {
        using var response = await platform.Send(ScanCalls.Scan($"action=fetch&output_format=json&scan_ref={ScanCalls.Vendors}"));
        Assert.StartsWith("[{", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Text_is_ASCII_with_slashes_escaped()
    {
        var text = await platform.Fetch(await Large(), "&output_format=json_extended");
        Assert.DoesNotContain(text, c => c > '~');
        Assert.DoesNotMatch(@"[^\\]/", text);
        Assert.Contains("\\u00fc", text);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("&mode=extended", "cvss_base cvss_temporal cvss3_base cvss3_temporal ")]
    public async Task The_extended_format_is_wrapped_in_objects_about_the_scan_and_its_rows_have_CVSS_in_the_extended_mode_only(string mode, string cvss)
    {
        var rows = await platform.Rows(await Large(), "&output_format=json_extended" + mode);
        Assert.Equal("scan_report_template_title result_date company add1 add2 city state country zip name username role", rows[0].Keys());
        Assert.Equal("launch_date client active_hosts total_hosts type status reference scanner_appliance duration scan_title asset_groups ips excluded_ips option_profile", rows[1].Keys());
        Assert.Equal("target_distribution_across_scanner_appliances", rows[^1].Keys());
        Assert.Equal("hosts_not_scanned_host_not_alive_ip", rows[^2].Keys());
        Assert.All(rows[2..^2], row => Assert.Equal(
            "ip dns netbios os ip_status qid title type severity port protocol fqdn ssl cve_id vendor_reference bugtraq_id " + cvss + "threat impact solution exploitability associated_malware results pci_vuln instance category",
            row.Keys()));
    }

    [Fact]
    public async Task Header_dates_are_American_and_without_a_zone()
    {
        var rows = await platform.Rows(ScanCalls.Vendors, "&output_format=json_extended");
        Assert.Equal(
            ("06/15/2026 10:20:30", "01/08/2025 18:33:31", "Scheduled", "00:29:43"),
            (rows[0].GetProperty("result_date").GetString(), rows[1].GetProperty("launch_date").GetString(), rows[1].GetProperty("type").GetString(), rows[1].GetProperty("duration").GetString()));
    }

    [Fact]
    public async Task An_on_demand_scan_loses_its_hyphen()
    {
        var scan = (await platform.List(SandboxPlatform.Everything + "&state=Finished&type=On-Demand"))[0];
        Assert.Equal("On Demand", (await platform.Rows(scan.Value("REF")!, "&output_format=json_extended"))[1].GetProperty("type").GetString());
    }

    [Fact]
    public async Task What_is_missing_is_null_or_empty_as_recorded()
    {
        var rows = (await platform.Rows(await Large(), "&mode=extended&output_format=json_extended"))[2..^2];
        Assert.All(
            new[] { ("cve_id", null), ("cvss_base", null), ("vendor_reference", null), ("exploitability", null), ("threat", null), ("netbios", null), ("port", ""), ("protocol", ""), ("fqdn", "") },
            missing => Assert.Contains(rows, row => row.GetProperty(missing.Item1).GetString() == missing.Item2));
    }

    [Fact]
    public async Task Several_CVEs_are_one_string() =>
        Assert.Contains(await platform.Rows(await Large(), "&output_format=json_extended"), row => row.TryGetProperty("cve_id", out var cves) && cves.GetString()?.Split(',').Length == 4);

    [Fact]
    public async Task Appliances_share_the_target()
    {
        var reference = await platform.Launch("&iscanner_name=scanner-fra-01,External", "action=launch&option_id=610001&ip=10.0.0.1,10.0.0.3,10.0.0.5");
        platform.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal("scanner-fra-01 : 10.0.0.1, 10.0.0.5, External : 10.0.0.3", (await platform.Rows(reference, "&output_format=json_extended"))[^1].EnumerateObject().Single().Value.GetString());
    }

    /// <summary>A scan of a wide range, finished.</summary>
    private async Task<string> Large()
    {
        var reference = await platform.Launch("&ip=10.0.0.1-10.0.3.254");
        platform.Clock.Advance(TimeSpan.FromMinutes(3));
        return reference;
    }
}
