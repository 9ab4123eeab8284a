using System.Text.Json;
using System.Xml.Linq;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Tests.Sandbox;

/// <summary>The same question asked in two ways has one answer.</summary>
public sealed class OneTruthTests : IDisposable
{
    private const string Lab = "700103";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task A_scan_and_a_report_of_the_same_hosts_find_the_same()
    {
        var reference = await Processed($"action=launch&option_id=610001&asset_group_ids={Lab}");
        var found = (await platform.Rows(reference)).Select(Row).Order().ToList();
        Assert.True(found.Count > 100);
        Assert.Equal(found, (await Csv($"asset_group_ids={Lab}")).Select(row => $"{row["IP"]} {row["QID"]}").Order());
        Assert.Equal(found, (await Csv($"report_refs={reference}")).Select(row => $"{row["IP"]} {row["QID"]}").Order());
        Assert.Equal(found, (await Xml($"asset_group_ids={Lab}")).Descendants("VULN_INFO").Select(row => $"{row.Parent!.Parent!.Value("IP")} {row.Value("QID")}").Order());
        Assert.Equal(found, (await Xml("use_tags=1&tag_set_by=name&tag_set_include=Linux")).Descendants("VULN_INFO").Select(row => $"{row.Parent!.Parent!.Value("IP")} {row.Value("QID")}").Order());
    }

    [Fact]
    public async Task A_machine_becomes_a_host_when_a_scan_has_found_it_and_its_results_are_worked_in()
    {
        Assert.Empty(await Csv("ips=10.0.0.1"));
        var reference = await platform.Launch(least: "action=launch&option_id=610001&ip=10.0.0.1");
        platform.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Empty(await Csv("ips=10.0.0.1"));
        platform.Clock.Advance(TimeSpan.FromMinutes(20));
        var rows = await Csv("ips=10.0.0.1");
        Assert.Equal((await platform.Rows(reference)).Select(Row), rows.Select(row => $"{row["IP"]} {row["QID"]}"));
        Assert.All(rows, row => Assert.Equal(("1", row["Type"] == "Ig" ? "" : "New"), (row["Times Detected"], row["Vuln Status"])));
        await Processed("action=launch&option_id=610001&ip=10.0.0.1");
        Assert.All(await Csv("ips=10.0.0.1"), row => Assert.Equal(("2", row["Type"] == "Ig" ? "" : "Active"), (row["Times Detected"], row["Vuln Status"])));
    }

    [Fact]
    public async Task The_sub_state_of_every_finished_scan_is_what_its_results_say()
    {
        foreach (var scan in (await platform.List(SandboxPlatform.Everything + "&state=Finished")).SkipLast(2))
        {
            var types = (await platform.Rows(scan.Value("REF")!, "&output_format=json_extended")).Skip(2)
                .Where(row => row.TryGetProperty("type", out _)).Select(row => row.GetProperty("type").GetString()).Distinct().ToList();
            Assert.Equal(scan.Value("STATUS", "SUB_STATE"), types is [] ? "No_Host" : types is ["Ig"] ? "No_Vuln" : null);
        }
    }

    [Theory]
    [InlineData("10.7.200.1-10.7.200.9", "No_Host")]
    [InlineData("10.2.1.10-10.2.1.40", "No_Vuln")]
    [InlineData("10.0.0.1", null)]
    [InlineData("10.0.16.60-10.0.16.62", "No_Host")]
    public async Task A_launched_scan_has_the_sub_state_of_what_it_found(string target, string? subState)
    {
        var reference = await platform.Launch(least: $"action=launch&option_id=610001&ip={target}");
        platform.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(subState, (await platform.Listed(reference)).Value("STATUS", "SUB_STATE"));
    }

    [Fact]
    public async Task Groups_that_a_scan_or_a_schedule_names_are_in_its_target()
    {
        var records = (await platform.List(SandboxPlatform.Everything + "&show_ags=1")).Concat((await platform.Get("/api/5.0/fo/schedule/scan/?action=list")).Descendants("SCAN"))
            .Where(record => record.Element("ASSET_GROUP_TITLE_LIST") is not null).ToList();
        Assert.True(records.Count > 20);
        Assert.All(records, record => Assert.All(
            record.Element("ASSET_GROUP_TITLE_LIST")!.Elements(),
            title => Assert.Equal(0, AssetGroup.ByTitle(title.Value.Trim())!.Ranges.Without(AddressRanges.Parse(record.Value("TARGET")!)).Count)));
    }

    [Fact]
    public async Task What_is_never_scanned_is_told_with_the_results_and_has_none()
    {
        var reference = await Processed("action=launch&option_id=610001&asset_group_ids=700102");
        var rows = await platform.Rows(reference, "&output_format=json_extended");
        Assert.Equal("10.0.16.60-10.0.16.62", rows[1].GetProperty("excluded_ips").GetString());
        Assert.Contains(rows, row => row.TryGetProperty("hosts_not_scanned_excluded_host_ip", out var note) && note.GetString() == "10.0.16.60-10.0.16.62");
    }

    /// <summary>One host followed through: what a scan found on it, its rows in two reports, its group, its tags, and the schedule that aims at it.</summary>
    [Fact]
    public async Task A_host_is_the_same_wherever_it_is_told_of()
    {
        var reference = await Processed("action=launch&option_id=610001&ip=10.5.0.1-10.5.0.120");
        var found = (await platform.Rows(reference, "&output_format=json_extended")).Where(row => row.TryGetProperty("qid", out _)).ToList();
        var ip = found[0].GetProperty("ip").GetString()!;
        var mine = found.Where(row => row.GetProperty("ip").GetString() == ip).ToList();
        var rows = await Csv($"ips={ip}");
        Assert.Equal(mine.Select(row => (row.GetProperty("title").GetString(), row.GetProperty("os").GetString() ?? "", row.GetProperty("dns").GetString() ?? "")), rows.Select(row => ((string?)row["Title"], row["OS"], row["DNS"])));
        Assert.All(rows, row => Assert.Contains("Windows", row["Associated Tags"], StringComparison.Ordinal));
        var host = Assert.Single((await Xml($"ips={ip}")).Descendants("HOST"));
        Assert.Equal("Servers: Windows", host.Value("ASSET_GROUPS", "ASSET_GROUP_TITLE"));
        Assert.Equal(mine.Select(row => row.GetProperty("results").GetString() ?? ""), host.Descendants("VULN_INFO").Select(row => row.Element("RESULT")?.Value ?? ""));
        Assert.Contains((await platform.Get("/api/5.0/fo/schedule/scan/?action=list")).Descendants("TAG_SET_INCLUDE"), tags => tags.Value.Split(',').Contains("Windows"));
    }

    /// <summary>Switched off some time ago: the scans before have found it, those since have not, and what is known of it is what they said.</summary>
    [Fact]
    public async Task A_host_that_has_left_is_told_of_as_it_was_when_it_was_scanned_last()
    {
        const string Hosts = "/api/5.0/fo/asset/host/?action=list&no_vm_scan_since=";
        var since = SandboxPlatform.Start.AddDays(-30);
        var left = (await platform.Get($"{Hosts}{since:yyyy-MM-dd}")).Descendants("HOST").ToList();
        Assert.InRange(left.Count, 3, 8);
        Assert.NotEmpty((await platform.Get($"{Hosts}{since.AddDays(-60):yyyy-MM-dd}")).Descendants("HOST"));
        foreach (var host in left)
        {
            var (ip, last) = (host.Value("IP")!, host.Value("LAST_VM_SCANNED_DATE")!);
            var told = Assert.Single((await platform.Get($"/api/5.0/fo/asset/host/vm/detection/?action=list&show_igs=1&ips={ip}")).Descendants("HOST"));
            Assert.Equal(last, told.Value("LAST_VM_SCANNED_DATE"));
            var open = told.Descendants("DETECTION").ToList();
            Assert.All(open, detection => Assert.Equal(last, detection.Value("LAST_FOUND_DATETIME")));
            var rows = await Csv($"ips={ip}");
            Assert.Equal(open.Select(detection => detection.Value("QID")), rows.Where(row => open.Exists(detection => detection.Value("QID") == row["QID"])).Select(row => row["QID"]));
            Assert.NotEmpty(rows);
            foreach (var scan in (await platform.List($"{SandboxPlatform.Everything}&processed=1&target={ip}")).Where(scan => scan.State() is "Finished"))
            {
                var found = await platform.Rows(scan.Value("REF")!, $"&ips={ip}");
                Assert.True(found.Length == 0 || scan.Launch() < since, scan.ToString());
            }
        }
    }

    [Fact]
    public async Task A_scan_of_hosts_that_have_left_says_that_they_are_not_alive()
    {
        var left = (await platform.Get($"/api/5.0/fo/asset/host/?action=list&no_vm_scan_since={SandboxPlatform.Start.AddDays(-30):yyyy-MM-dd}")).Descendants("HOST").Select(host => host.Value("IP")!).ToList();
        var reference = await Processed($"action=launch&option_id=610001&asset_group_ids=700104,700105,700107");
        var rows = await platform.Rows(reference, "&output_format=json_extended");
        var dead = AddressRanges.Parse(rows.Single(row => row.TryGetProperty("hosts_not_scanned_host_not_alive_ip", out _)).GetProperty("hosts_not_scanned_host_not_alive_ip").GetString()!);
        Assert.All(left, ip => Assert.True(dead.Contains(AddressRanges.Parse(ip).At(0)), ip));
        Assert.DoesNotContain(rows, row => row.TryGetProperty("ip", out var ip) && left.Contains(ip.GetString()!));
        Assert.Equal("No_Host", (await platform.Listed(await Processed($"action=launch&option_id=610001&ip={left[0]}"))).Value("STATUS", "SUB_STATE"));
        Assert.Equal(left.Count, (await platform.Get($"/api/5.0/fo/asset/host/?action=list&ips={string.Join(",", left)}&no_vm_scan_since={SandboxPlatform.Start.AddDays(-30):yyyy-MM-dd}")).Descendants("HOST").Count());
    }

    [Fact]
    public async Task A_group_that_lies_across_others_has_the_same_hosts_wherever_it_is_named()
    {
        var hosts = (await platform.Get("/api/5.0/fo/asset/host/?action=list&details=Basic/AGs&ag_titles=HQ+Paris")).Descendants("HOST").ToList();
        Assert.InRange(hosts.Count, 5, 12);
        Assert.All(hosts, host => Assert.Equal(["700109"], host.Value("ASSET_GROUP_IDS")!.Split(',').Except(["700106", "700107"])));
        var reported = (await Xml("asset_group_ids=700109")).Descendants("HOST").ToList();
        Assert.Equal(hosts.Select(host => host.Value("IP")), reported.Select(host => host.Value("IP")));
        Assert.All(reported, host => Assert.Equal("HQ Paris", host.Element("ASSET_GROUPS")!.Elements().Last().Value));
        Assert.NotEmpty(await platform.Rows(await Processed("action=launch&option_id=610001&asset_groups=HQ+Paris")));
    }

    private static string Row(JsonElement row) => $"{row.GetProperty("ip").GetString()} {row.GetProperty("qid").GetInt32()}";

    private async Task<string> Processed(string launch)
    {
        var reference = await platform.Launch(least: launch);
        platform.Clock.Advance(TimeSpan.FromMinutes(25));
        return reference;
    }

    private async Task<byte[]> File(string format, string target) =>
        (await platform.File(await platform.FinishedReport($"action=launch&template_id=910001&output_format={format}&{target}"))).Bytes;

    private async Task<List<Dictionary<string, string>>> Csv(string target) => CsvTable.Read(await File("csv&hide_header=1", target));

    private async Task<XElement> Xml(string target)
    {
        var text = System.Text.Encoding.UTF8.GetString(await File("xml", target));
        return XElement.Parse(text[text.IndexOf("<ASSET_DATA_REPORT>", StringComparison.Ordinal)..]);
    }
}
