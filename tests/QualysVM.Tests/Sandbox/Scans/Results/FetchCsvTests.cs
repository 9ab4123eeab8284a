namespace QualysVM.Tests.Sandbox.Scans.Results;

public sealed class FetchCsvTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task CSV_is_what_comes_when_nothing_is_said() =>
        Assert.Equal(await platform.Fetch(ScanCalls.Vendors, "&output_format=csv"), await platform.Fetch(ScanCalls.Vendors));

    [Fact]
    public async Task An_empty_line_stands_before_the_table()
    {
        var lines = (await platform.Fetch(ScanCalls.Vendors)).Split("\r\n");
        Assert.StartsWith("\"Scan Results\",\"06/15/2026 10:20:30\"", lines[0]);
        Assert.StartsWith("\"Launch Date\",\"Client\",\"Active Hosts\",\"Total Hosts\",\"Type\",\"Status\",\"Reference\"", lines[3]);
        Assert.StartsWith("\"01/08/2025 18:33:31\",\"\",\"2\",\"2\",\"Scheduled\",\"Finished\",\"scan/1736361211.27337\"", lines[4]);
        Assert.Equal(["", "\"IP\",\"DNS\",\"NetBIOS\",\"QID\",\"Instance\",\"Result\""], lines[5..7]);
    }

    [Theory]
    [InlineData("", 6)]
    [InlineData("&mode=extended", 10)]
    [InlineData("&output_format=csv_extended", 25)]
    [InlineData("&output_format=csv_extended&mode=extended", 29)]
    public async Task The_table_has_as_many_columns_as_JSON_has_keys(string more, int columns)
    {
        var records = CsvTable.Records(await platform.Fetch(await platform.In("Finished"), more));
        Assert.All(records.Skip(6), record => Assert.Equal(columns, record.Count));
    }

    [Fact]
    public async Task The_cells_hold_what_JSON_holds()
    {
        var reference = await Large();
        var rows = await platform.Rows(reference);
        var records = CsvTable.Records(await platform.Fetch(reference)).Skip(7).ToList();
        Assert.Equal(rows.Select(row => row.GetProperty("result").GetString()), records.Select(record => record[5]));
        Assert.Equal(rows.Select(row => row.GetProperty("qid").GetRawText()), records.Select(record => record[3]));
    }

    [Fact]
    public async Task Cells_hold_line_breaks_and_quotes()
    {
        var text = await platform.Fetch(await Large(), "&output_format=csv_extended");
        Assert.Contains("\"\"Content-Length\"\"", text);
        Assert.Matches("[^\r]\n", text);
        Assert.EndsWith("\"\r\n", text);
    }

    [Fact]
    public async Task The_media_type_is_CSV()
    {
        using var response = await platform.Send(SandboxPlatform.Request($"{ScanCalls.Path}?action=fetch&scan_ref={ScanCalls.Vendors}"));
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
    }

    private async Task<string> Large()
    {
        var reference = await platform.Launch();
        platform.Clock.Advance(TimeSpan.FromMinutes(3));
        return reference;
    }
}
