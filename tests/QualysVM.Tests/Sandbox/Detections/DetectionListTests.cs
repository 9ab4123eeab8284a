using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Tests.Sandbox.Detections;

/// <summary>The sandbox's list of detections: the same truth as its scans, every state, who sees what, and what it refuses.</summary>
public sealed class DetectionListTests : IDisposable
{
    private const string Path = "/api/5.0/fo/asset/host/vm/detection/?action=list&truncation_limit=0";
    private const string All = "&status=New,Active,Re-Opened,Fixed&show_igs=1&include_ignored=1&include_disabled=1";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    private async Task<List<XElement>> Rows(string more = "", string login = SandboxAccount.UserName) => [.. (await platform.Get(Path + more, login)).Descendants("DETECTION")];

    private async Task<List<string>> Ids(string more = "", string login = SandboxAccount.UserName) => [.. (await Rows(more, login)).Select(row => row.Value("UNIQUE_VULN_ID")!)];

    [Fact]
    public async Task It_tells_what_the_scans_have_found()
    {
        var options = new SandboxOptions { Clock = new FakeTimeProvider(SandboxPlatform.Start) };
        var hosts = new HostDirectory(options);
        var known = new HostRecords(hosts, new ScanCatalog(options, hosts)).In(AddressRanges.Parse(Network.Whole), SandboxPlatform.Start)
            .SelectMany(record => record.Detections.Select(one => $"{record.Host.Id} {one.Id} {one.Check.Qid} {one.Status} {one.TimesFound}"));
        var told = (await Rows(All)).Select(row => $"{row.Parent!.Parent!.Value("ID")} {row.Value("UNIQUE_VULN_ID")} {row.Value("QID")} {row.Value("STATUS")} {row.Value("TIMES_FOUND")}");
        Assert.Equal(known.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_state_and_kind_is_there_and_each_must_be_asked_for()
    {
        var all = await Rows(All);
        Assert.Equal(["", "Active", "Fixed", "New", "Re-Opened"], all.Select(row => row.Value("STATUS") ?? "").Distinct().Order());
        foreach (var flag in new[] { "IS_IGNORED", "IS_DISABLED" })
        {
            Assert.Equal(["0", "1"], all.Select(row => row.Value(flag)!).Distinct().Order());
        }

        Assert.All(await Rows(), row => Assert.True(row.Value("STATUS") is "New" or "Active" or "Re-Opened" && row.Value("IS_IGNORED") == "0" && row.Value("IS_DISABLED") == "0"));
        Assert.All(await Rows("&status=Fixed"), row => Assert.NotNull(row.Element("LAST_FIXED_DATETIME")));
    }

    [Fact]
    public async Task Every_detection_passes_one_of_a_filter_and_its_opposite()
    {
        var all = await Ids(All);
        foreach (var (one, other) in new[]
        {
            ("&severities=1-2", "&severities=3,4,5"), ("&qids=990001-990110", "&qids=990111-999999"), ("&detection_updated_since=2026-05-01", "&detection_updated_before=2026-05-01"),
            ("&detection_processed_after=2026-06-10", "&detection_processed_before=2026-06-10"), ("&detection_last_tested_since=2026-06-10", "&detection_last_tested_before=2026-06-10"),
            ("&show_qds=1&qds_max=50", "&show_qds=1&qds_min=51"), ("&include_search_list_ids=4401", "&exclude_search_list_titles=Urgent"), ("&arf_service_filter=2", "&arf_service_filter=1"),
            ("&ips=10.0.0.0-10.3.255.255", "&ips=10.4.0.0-10.7.255.255"),
        })
        {
            var (some, rest) = (await Ids(All + one), await Ids(All + other));
            Assert.True(some.Count > 0 && rest.Count > 0, one);
            Assert.Equal(all.Order(StringComparer.Ordinal), some.Concat(rest).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Confirmed_potential_and_information_make_the_whole()
    {
        var parts = (await Ids("&include_vuln_type=confirmed")).Concat(await Ids("&include_vuln_type=potential")).ToList();
        Assert.Equal((await Ids()).Order(StringComparer.Ordinal), parts.Order(StringComparer.Ordinal));
        Assert.All((await Rows("&show_igs=1")).Where(row => row.Value("TYPE") == "Info"), row => Assert.Null(row.Element("STATUS")));
    }

    [Fact]
    public async Task What_is_asked_for_is_told_and_the_rest_is_not()
    {
        var plain = (await Rows("&show_results=0")).SelectMany(row => row.Elements()).Select(element => element.Name.LocalName).ToHashSet();
        foreach (var (asked, element) in new[] { ("show_results=1", "RESULTS"), ("show_qds=1", "QDS"), ("show_qds=1&show_qds_factors=1", "QDS_FACTORS"), ("show_reopened_info=1", "TIMES_REOPENED"), ("arf_kernel_filter=0", "AFFECT_RUNNING_KERNEL") })
        {
            Assert.DoesNotContain(element, plain);
            Assert.Contains(await Rows("&" + asked), row => row.Element(element) is not null);
        }
    }

    [Fact]
    public async Task A_host_on_which_nothing_is_left_is_left_out()
    {
        var page = await platform.Get(Path + "&qids=990001");
        Assert.NotEmpty(page.Descendants("HOST"));
        Assert.All(page.Descendants("HOST"), host => Assert.NotEmpty(host.Descendants("DETECTION")));
        Assert.Empty((await platform.Get(Path + "&qids=1")).Descendants("HOST_LIST"));
    }

    [Fact]
    public async Task What_is_superseded_is_left_out_where_both_were_found()
    {
        var (all, rest) = (await Rows(), await Rows("&filter_superseded_qids=1"));
        var gone = all.Select(row => row.Value("UNIQUE_VULN_ID")).Except(rest.Select(row => row.Value("UNIQUE_VULN_ID"))).ToList();
        Assert.NotEmpty(gone);
        Assert.All(all.Where(row => gone.Contains(row.Value("UNIQUE_VULN_ID"))), row => Assert.Contains(row.Value("QID"), new[] { "990102", "990105" }));
    }

    /// <summary>As published clients send it.</summary>
    [Theory]
    [InlineData("&output_format=XML")]
    [InlineData("&suppress_duplicated_data_from_csv=0")]
    public async Task What_means_nothing_here_is_taken_all_the_same(string more) => Assert.Equal(await Ids(), await Ids(more));

    [Fact]
    public async Task The_older_name_of_a_filter_means_the_same()
    {
        var (all, older) = (await Ids(), await Ids("&active_kernels_only=3"));
        Assert.Equal(await Ids("&arf_kernel_filter=3"), older);
        Assert.InRange(older.Count, 1, all.Count - 1);
    }

    [Fact]
    public async Task Pages_count_hosts_and_make_the_whole()
    {
        var (read, next) = (new List<string>(), Path.Replace("truncation_limit=0", "truncation_limit=17", StringComparison.Ordinal));
        while (true)
        {
            var page = await platform.Get(next);
            read.AddRange(page.Descendants("UNIQUE_VULN_ID").Select(id => id.Value));
            if (page.Descendants("WARNING").SingleOrDefault() is not { } warning)
            {
                break;
            }

            Assert.Equal(17, page.Descendants("HOST").Count());
            next = warning.Value("URL")!; // as it stands: so do other clients
        }

        Assert.Equal(await Ids(), read);
    }

    [Fact]
    public async Task Each_role_sees_its_own_and_an_auditor_none()
    {
        Assert.Equal(await Ids("&ag_ids=700102,700104"), await Ids(login: SandboxAccount.UnitManager));
        Assert.Equal(await Ids("&ag_ids=700104"), await Ids(login: SandboxAccount.Scanner));
        Assert.Equal(await Ids("&ag_ids=700102"), await Ids(login: SandboxAccount.Reader));
        Assert.Empty(await Ids(login: SandboxAccount.Auditor));
    }

    [Theory]
    [InlineData("severities=6", 1905)]
    [InlineData("severities=0-3", 1905)]
    [InlineData("status=ReOpened", 1905)]
    [InlineData("status=Open", 1905)]
    [InlineData("qids=x", 1905)]
    [InlineData("arf_kernel_filter=5", 1905)]
    [InlineData("include_vuln_type=Confirmed", 1905)]
    [InlineData("include_search_list_ids=1", 1905)]
    [InlineData("qds_min=5", 1907)]
    [InlineData("show_qds=1&qds_min=5&qds_max=5", 1905)]
    [InlineData("include_search_list_ids=4401&include_search_list_titles=Urgent", 1904)]
    [InlineData("include_search_list_ids=4401&qids=5", 1904)]
    [InlineData("include_search_list_ids=4403", 1907)]
    [InlineData("ipv6=2001:db8::5&ids=5", 1904)]
    [InlineData("details=All", 1901)]
    [InlineData("show_trurisk=1", 1901)]
    public async Task It_refuses(string parameters, int code) => Assert.Equal(code, (await platform.Refused($"{Path}&{parameters}")).Code);
}
