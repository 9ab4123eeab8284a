using System.Text;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Scans.Results;

public sealed class FetchTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("Queued")]
    [InlineData("Loading")]
    [InlineData("Running")]
    public async Task A_scan_that_is_not_finished_is_15003(string state)
    {
        var reference = await platform.In(state);
        Assert.Equal((200, 15003), await Refused(reference));
    }

    [Theory]
    [InlineData("Finished")]
    [InlineData("Canceled")]
    [InlineData("Paused")]
    [InlineData("Error")]
    public async Task A_scan_that_has_come_to_rest_gives_its_results(string state) =>
        Assert.StartsWith("[", await platform.Fetch(await platform.In(state), "&output_format=json"));

    [Fact]
    public async Task An_unknown_scan_is_15003() =>
        Assert.Equal((200, 15003), await Refused("scan/1.1"));

    [Fact]
    public async Task A_deleted_scan_is_15003()
    {
        await platform.Control("delete", ScanCalls.Vendors);
        platform.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal((200, 15003), await Refused(ScanCalls.Vendors));
    }

    [Fact]
    public async Task A_scan_of_another_client_is_15003()
    {
        var reference = await platform.Launch("&client_id=1201");
        platform.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal((200, 15003), await Refused(reference + "&client_id=1202"));
    }

    [Theory]
    [InlineData("&output_format=xml", 1905)]
    [InlineData("&mode=full", 1905)]
    [InlineData("&ips=www.corp.example", 1905)]
    [InlineData("&client_id=1201&client_name=AFCO+Company", 1904)]
    [InlineData("&format=json", 1901)]
    public async Task Bad_parameters_are_refused(string more, int code) =>
        Assert.Equal((400, code), await Refused(ScanCalls.Vendors + more));

    [Fact]
    public async Task The_rows_of_some_addresses_can_be_asked_for()
    {
        var reference = await Finished();
        var all = await platform.Rows(reference);
        var some = await platform.Rows(reference, "&ips=10.0.0.1-10.0.0.4");
        Assert.InRange(some.Length, 1, all.Length - 1);
        Assert.Equal(all.Where(row => row.GetProperty("ip").GetString()![^1] <= '4').Select(row => row.ToString()), some.Select(row => row.ToString()));
    }

    [Fact]
    public async Task The_vendors_rows_can_be_filtered_as_well() =>
        Assert.Equal(45268, Assert.Single(await platform.Rows(ScanCalls.Vendors, "&ips=10.14.9.80")).GetProperty("qid").GetInt32());

    [Fact]
    public async Task Excluded_addresses_have_no_rows()
    {
        var reference = await Finished("&exclude_ip_per_scan=10.0.0.2-10.0.0.9");
        Assert.All(await platform.Rows(reference), row => Assert.Equal("10.0.0.1", row.GetProperty("ip").GetString()));
    }

    [Fact]
    public async Task A_host_has_no_finding_twice()
    {
        var rows = await platform.Rows(await Finished());
        Assert.Equal(rows.Length, rows.DistinctBy(row => (row.GetProperty("ip").GetString(), row.GetProperty("qid").GetInt32())).Count());
    }

    [Fact]
    public async Task The_same_scan_gives_the_same_rows_again()
    {
        using var twin = new SandboxPlatform();
        var reference = await platform.In("Finished");
        Assert.Equal(await platform.Fetch(reference, "&output_format=json"), await twin.Fetch(reference, "&output_format=json"));
    }

    [Fact]
    public async Task A_paused_scan_tells_what_it_has_seen_so_far()
    {
        var reference = await platform.Launch();
        platform.Clock.Advance(TimeSpan.FromSeconds(70));
        await platform.Control("pause", reference);
        var half = await platform.Rows(reference);
        await platform.Control("resume", reference);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var all = await platform.Rows(reference);
        Assert.InRange(half.Length, 1, all.Length - 1);
        Assert.Equal(all.Take(half.Length).Select(row => row.ToString()), half.Select(row => row.ToString()));
    }

    [Fact]
    public async Task A_scan_without_hosts_has_no_rows()
    {
        var scan = (await platform.List(SandboxPlatform.Everything + "&state=Finished")).First(one => one.Value("STATUS", "SUB_STATE") == "No_Host");
        Assert.Equal("[]", await platform.Fetch(scan.Value("REF")!, "&output_format=json"));
    }

    [Fact]
    public async Task A_scan_without_vulnerabilities_only_tells()
    {
        var scan = (await platform.List(SandboxPlatform.Everything + "&state=Finished")).First(one => one.Value("STATUS", "SUB_STATE") == "No_Vuln");
        var rows = (await platform.Rows(scan.Value("REF")!, "&output_format=json_extended"))[2..^1];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("Ig", row.GetProperty("type").GetString()));
    }

#if NET // counts what is allocated
    [Fact]
    public async Task As_many_rows_as_asked_for_come_as_they_are_read()
    {
        using var large = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, ResultRows = 200_000 });
        var reference = await large.In("Finished");
        using var response = await large.Send(SandboxPlatform.Request($"{ScanCalls.Path}?action=fetch&output_format=json&scan_ref={reference}"), HttpCompletionOption.ResponseHeadersRead);
        using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var first = new byte[4096];
        await stream.ReadExactlyAsync(first, TestContext.Current.CancellationToken);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = Encoding.UTF8.GetString(first).Count(c => c == '\n');
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is not null)
        {
            lines++;
        }

        Assert.Equal(200_000, lines);
    }
#endif

    private async Task<string> Finished(string more = "")
    {
        var reference = await platform.Launch(more);
        platform.Clock.Advance(TimeSpan.FromMinutes(3));
        return reference;
    }

    private async Task<(int Status, int Code)> Refused(string reference)
    {
        var (status, code, _) = await platform.Refused($"{ScanCalls.Path}?action=fetch&scan_ref={reference}");
        return (status, code);
    }
}
