using System.Net;
using System.Text;
using QualysVM.Host.Serve;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Faults;

namespace QualysVM.Tests.Sandbox.Reports.Files;

/// <summary>What can go wrong with a file on its way, and files through a real socket on loopback.</summary>
public sealed class ReportFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(99)]
    public async Task A_file_can_be_cut_at_a_part_of_its_length_which_is_told_as_before(int percent)
    {
        using var platform = Platform(new Fault { Action = "report fetch", CutPercent = percent });
        var id = await platform.FinishedReport();
        using var response = await platform.Send(Fetch(id), HttpCompletionOption.ResponseHeadersRead);
        var length = response.Content.Headers.ContentLength!.Value;
        await using var stream = await response.Content.ReadAsStreamAsync(Token);
        using var read = new MemoryStream();
        await stream.CopyToAsync(read, Token);
        Assert.Equal(length * percent / 100, read.Length);
    }

    [Fact]
    public async Task A_list_can_be_cut_at_a_part_of_its_length_too()
    {
        using var platform = Platform(new Fault { Action = "report list", Call = 2, CutPercent = 50 });
        var whole = await platform.Text(SandboxPlatform.Reports);
        using var response = await platform.Send(SandboxPlatform.Request(SandboxPlatform.Reports), HttpCompletionOption.ResponseHeadersRead);
        Assert.DoesNotContain("Content-Length", response.Content.Headers.Select(header => header.Key));
        Assert.Equal(Encoding.UTF8.GetByteCount(whole) / 2, (await response.Content.ReadAsByteArrayAsync(Token)).Length);
    }

    [Fact]
    public async Task A_file_can_come_without_a_name()
    {
        using var platform = Platform(new Fault { Action = "report fetch", Call = 1, WithoutHeader = "content-disposition" });
        var id = await platform.FinishedReport();
        using var response = await platform.FetchReport(id);
        Assert.False(response.Content.Headers.Contains("Content-Disposition"));
        Assert.Equal((await platform.File(id)).Bytes, await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task A_page_can_come_in_place_of_a_file()
    {
        using var platform = Platform(new Fault { Action = "report fetch", Answer = FaultAnswer.SignInPage });
        using var response = await platform.FetchReport(await platform.FinishedReport());
        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("report launch", "action=launch&template_id=910001&output_format=pdf", "/api/3.0/fo/report/")]
    [InlineData("report delete", "action=delete&id=1", "/api/2.0/fo/report/")]
    [InlineData("report scorecard launch", "action=launch", "/api/2.0/fo/report/scorecard/")]
    [InlineData("schedule report launch_now", "action=launch_now&id=1", "/api/2.0/fo/schedule/report/")]
    [InlineData("report template list", "", "/msp/report_template_list.php")]
    public async Task Every_action_of_reports_can_be_named(string action, string form, string path)
    {
        using var platform = Platform(new Fault { Action = action, Answer = FaultAnswer.Of(503) });
        using var response = await platform.Send(SandboxPlatform.Request(path, form: form));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cut_file_is_a_broken_transfer_through_a_socket_as_its_length_is_told(bool reset)
    {
        await using var server = await Start(new Fault { Action = "report fetch", Call = 1, CutPercent = 50, Reset = reset });
        using var client = Client(server);
        var id = await Finished(client);
        using var response = await client.SendAsync(Fetch(id), HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.NotNull(response.Content.Headers.ContentLength);
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsByteArrayAsync(Token));
        using var again = await client.SendAsync(Fetch(id), Token);
        Assert.Equal(response.Content.Headers.ContentLength, (await again.Content.ReadAsByteArrayAsync(Token)).Length);
    }

    [Fact]
    public async Task Any_title_gets_through_a_socket_as_in_process()
    {
        const string title = "../東京 ü\u0085\u0001\r\n:\"é\uD83D\uDE00";
        await using var server = await Start();
        using var client = Client(server);
        var id = await Finished(client, Uri.EscapeDataString(title));
        using var response = await client.SendAsync(Fetch(id), Token);
        var name = response.Content.Headers.NonValidated["Content-Disposition"].ToString();
        Assert.Contains("_Report_../東京_ü____:\"é\uD83D\uDE00_qsand_ad1_", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(name)), StringComparison.Ordinal);
    }

    private static SandboxPlatform Platform(params Fault[] faults) =>
        new(clock => new SandboxOptions { Clock = clock, Faults = new FaultPlan(faults) });

    private static HttpRequestMessage Fetch(string id) => SandboxPlatform.Request($"{ReportCalls.Path}?action=fetch&id={id}");

    private static async Task<SandboxServer> Start(params Fault[] faults) =>
        await SandboxServer.StartAsync(new SandboxHandler(new SandboxOptions { ReportTime = TimeSpan.Zero, Faults = new FaultPlan(faults) }), cancellationToken: Token);

    private static HttpClient Client(SandboxServer server) => new() { BaseAddress = server.BaseAddress };

    private static async Task<string> Finished(HttpClient client, string title = "x")
    {
        using var response = await client.SendAsync(ReportCalls.Report($"{ReportCalls.Least}&report_title={title}"), Token);
        return (await SandboxPlatform.Read(response)).Id();
    }
}
