namespace QualysVM.Tests.Sandbox.Reports.Launch;

public sealed class ScorecardTests : IDisposable
{
    private const string Path = "/api/2.0/fo/report/scorecard/";
    private const string Least = "action=launch&name=Most+Vulnerable+Hosts+Report&output_format=pdf&source=asset_groups&all_asset_groups=1";
    private const string User = "action=launch&name=Board+%3CQ2%3E+%26+Z%C3%BCrich&output_format=pdf";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData(Least, "PDF")]
    [InlineData(User, "PDF")]
    [InlineData(Least + "&pdf_password=12345678&recipient_group=Board&hide_header=1", "SECURE_PDF")]
    [InlineData("action=launch&name=Patch+Report&output_format=csv&source=asset_groups&all_asset_groups=1&patch_qids=1,2&missing_qids=3", "CSV")]
    [InlineData("action=launch&name=Board+%3CQ2%3E+%26+Z%C3%BCrich&output_format=xml&source=business_unit&business_unit=EMEA&division=a&function=b&location=c", "XML")]
    public async Task A_scorecard_is_listed_without_a_title_and_can_be_fetched(string form, string format)
    {
        var answer = await platform.PostReport(form, Path);
        Assert.Equal("New scorecard launched", answer.Descendants("TEXT").Single().Value);
        platform.Clock.Advance(ReportCalls.Long);
        var report = (await platform.ListedReport(answer.Id()))!;
        Assert.Equal(("Scorecard", format, null, "Finished"), (report.Value("TYPE"), report.Value("OUTPUT_FORMAT"), report.Value("TITLE"), report.State()));
        Assert.StartsWith("attachment; filename=Scorecard_Report_qsand_ad1_20260615.", (await platform.File(answer.Id())).Name);
    }

    [Theory]
    [InlineData("action=launch&output_format=pdf", 1903)]
    [InlineData("action=launch&name=Patch+Report", 1903)]
    [InlineData("action=launch&name=Nothing&output_format=pdf", 1905)]
    [InlineData("action=launch&name=Most+Vulnerable+Hosts+Report&output_format=pdf", 1903)]
    [InlineData("action=launch&name=Patch+Report&output_format=pdf&source=asset_groups&all_asset_groups=1", 1922)]
    [InlineData(User + "&source=asset_groups", 1922)]
    [InlineData(User + "&source=business_unit", 1903)]
    [InlineData(Least + "&asset_groups=All", 1904)]
    [InlineData(Least + "&recipient_group=Board", 1907)]
    [InlineData(User + "&source=asset_groups&asset_groups=Nobody", 1905)]
    [InlineData(Least + "&missing_qids=x", 1905)]
    [InlineData(Least + "&template_id=910001", 1901)]
    public async Task What_a_scorecard_cannot_use_is_refused(string form, int code) =>
        Assert.Equal(code, (await platform.Refused(ReportCalls.Report(form, path: Path))).Code);
}
