using QualysVM.Core.Errors;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Detections;

/// <summary>One flat row for each detection, whatever the service leaves out or adds.</summary>
public sealed class DetectionRowsTests
{
    [Fact]
    public async Task The_vendors_sample()
    {
        var row = Assert.Single((await DetectionCalls.Read(Sample.Text("hld-5.0.xml"))).Complete());
        Assert.Equal((61198372, 4203254, "11.11.11.11", "w2kserver-tmp3.vuln.example.com", "Windows XP", 11, "Confirmed", 2, "New", false),
            (row.UniqueId, row.HostId, row.Ip, row.Dns, row.OperatingSystem, row.Qid, row.Type, row.Severity, row.Status, row.Ssl));
        Assert.StartsWith("NameProgram", row.Results, StringComparison.Ordinal);
        Assert.Equal(("network1", "w2kserver-tmp3.vuln.example.com", TimeSpan.FromSeconds(149), new DateTimeOffset(2023, 10, 11, 7, 18, 36, TimeSpan.Zero)),
            (row.Host!.NetworkName, row.Host.Fqdn, row.Host.LastScanDuration, row.Host.LastProcessedDateTime));
        Assert.Equal("", $"{row.AdditionalData}{row.Host.AdditionalData}");
    }

    [Fact]
    public async Task One_check_on_several_ports_is_several_detections()
    {
        var rows = (await DetectionCalls.Read(DetectionCalls.Document(DetectionCalls.Host(5,
            "<QID>38170</QID><PORT>80</PORT><PROTOCOL>tcp</PROTOCOL>", "<QID>38170</QID><PORT>443</PORT><PROTOCOL>tcp</PROTOCOL>", "<QID>38170</QID>")))).Complete();
        Assert.Equal(["5 38170 80/tcp", "5 38170 443/tcp", "5 38170"], rows.Select(row => row.ToString()));
    }

    [Fact]
    public async Task A_host_on_which_nothing_was_found_gives_nothing()
    {
        var rows = (await DetectionCalls.Read(DetectionCalls.Document("<HOST><ID>1</ID><DETECTION_LIST/></HOST><HOST><ID>2</ID></HOST>" + DetectionCalls.Host(3, "<QID>7</QID>")))).Complete();
        Assert.Equal(3, Assert.Single(rows).HostId);
    }

    [Fact]
    public async Task All_rows_of_a_host_have_one_object_behind_them_and_what_is_new_is_kept_where_it_stood()
    {
        var rows = (await DetectionCalls.Read(DetectionCalls.Document(
            "<HOST><ID>1</ID><VM_AUTH_INSUFFICIENT_PRIVILEGE>1</VM_AUTH_INSUFFICIENT_PRIVILEGE><DETECTION_LIST><DETECTION><QID>7</QID><NEW><PART>x</PART></NEW></DETECTION>"
            + "<DETECTION><QID>8</QID><VULNERABILITY_DETECTION_SOURCES>Cloud Agent,Internal Scanner</VULNERABILITY_DETECTION_SOURCES></DETECTION></DETECTION_LIST><IP>10.0.0.1</IP></HOST>"))).Complete();
        Assert.Same(rows[0].Host, rows[1].Host);
        Assert.Equal(["10.0.0.1", "10.0.0.1"], rows.Select(row => row.Ip));
        Assert.Equal("VM_AUTH_INSUFFICIENT_PRIVILEGE=1", rows[0].Host!.AdditionalData.ToString());
        Assert.Equal(["NEW/PART=x", ""], rows.Select(row => row.AdditionalData.ToString()));
        Assert.Equal(["Cloud Agent", "Internal Scanner"], rows[1].DetectionSources);
    }

    [Fact]
    public async Task What_is_missing_is_null()
    {
        var row = Assert.Single((await DetectionCalls.Read(DetectionCalls.Document(DetectionCalls.Host(5, "<QID>45038</QID><TYPE>Info</TYPE>")))).Complete());
        Assert.Equal((null, null, null, null, null, null), (row.Status, row.Severity, row.IsDisabled, row.Port, row.UniqueId, row.FirstFoundDateTime));
        Assert.Empty(row.QdsFactors);
    }

    [Theory]
    [InlineData("<HOST><DETECTION_LIST><DETECTION><QID>7</QID></DETECTION></DETECTION_LIST></HOST>")]
    [InlineData("<HOST><ID>5</ID><DETECTION_LIST><DETECTION><SEVERITY>2</SEVERITY></DETECTION></DETECTION_LIST></HOST>")]
    [InlineData("<HOST><ID>5</ID><DETECTION_LIST><DETECTION><QID>99999999999</QID></DETECTION></DETECTION_LIST></HOST>")]
    public async Task A_row_without_its_host_or_its_check_is_an_error(string host)
    {
        var outcome = await DetectionCalls.Read(DetectionCalls.Document(host));
        outcome.Failed(QualysError.MalformedReply);
        Assert.Empty(outcome.Records);
    }

    /// <summary>Without waiting: what follows may be a while.</summary>
    [Fact]
    public async Task The_rows_of_a_host_come_when_it_is_whole_and_not_before()
    {
        var page = DetectionCalls.Document(DetectionCalls.Host(1, "<QID>1</QID>", "<QID>2</QID>") + DetectionCalls.Host(2, "<QID>1</QID>"));
        var end = page.IndexOf("</HOST>", StringComparison.Ordinal);
        var body = new ScriptedStream().Send(page[..end]);
        using var session = Sessions.TestSession.Over(StubService.Playing(new StubReply(body)));
        using var feed = new Core.QualysApi(session).HostDetections.List(new(), Core.Http.SilentObserver.Instance, TestContext.Current.CancellationToken);
        var next = feed.NextAsync();
        Assert.False(SpinWait.SpinUntil(() => next.IsCompleted, TimeSpan.FromMilliseconds(200)));
        body.Send("</HOST>");
        Assert.Equal([1, 2], (await next.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken))!.Select(row => row.Qid));
        body.Send(page[(end + "</HOST>".Length)..]).End();
        Assert.Equal(2, Assert.Single((await feed.NextAsync())!).HostId);
        Assert.Null(await feed.NextAsync());
    }

    /// <summary>However it is cut, the rows of a host come all or not at all.</summary>
    [Fact]
    public async Task Cut_at_any_byte_no_host_is_in_pieces()
    {
        var page = DetectionCalls.Document(DetectionCalls.Host(1, "<QID>1</QID>", "<QID>2</QID>") + DetectionCalls.Host(2, "<QID>1</QID>", "<QID>2</QID>", "<QID>3</QID>"));
        for (var cut = 0; cut < page.Length; cut++)
        {
            var outcome = await DetectionCalls.Read(page[..cut]);
            Assert.NotNull(outcome.Error);
            Assert.Contains(outcome.Records.Count, new[] { 0, 2, 5 });
            Assert.Equal(outcome.Records.Count, System.Text.RegularExpressions.Regex.Count(page[..cut], "</HOST>") switch { 0 => 0, 1 => 2, _ => 5 });
        }
    }
}
