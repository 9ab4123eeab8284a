using QualysVM.Core.Reports;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Reports;

public sealed class VendorReportSampleTests
{
    [Fact]
    public async Task It_parses_to_the_values_printed()
    {
        var reports = (await Outcome.OfReports(new StubReply(Sample.Text(Sample.Reports)))).Complete();

        Assert.Collection(
            reports,
            report => Check(report, 42703, "Test now", "Scan", "PDF", 135_371_162, "129.1 MB", "2017-10-30T17:59:22Z", "2017-11-06T17:59:24Z"),
            report => Check(report, 42700, "", "Scorecard", "SECURE_PDF", 18_534, "18.1 KB", "2017-10-29T22:12:42Z", "2017-11-05T22:12:44Z"),
            report => Check(report, 42699, "", "Scorecard", "PDF", 20_347, "19.87 KB", "2017-10-29T21:52:19Z", "2017-11-05T21:52:21Z"));
    }

    private static void Check(Report report, long id, string title, string type, string format, long size, string sizeText, string launched, string expires)
    {
        Assert.Equal(id, report.Id);
        Assert.Equal($"{id}", report.ToString());
        Assert.Equal(title, report.Title);
        Assert.Equal(type, report.Type);
        Assert.Null(report.Client);
        Assert.Equal("user@123", report.UserLogin);
        Assert.Equal(format, report.OutputFormat);
        Assert.Equal(size, report.Size);
        Assert.Equal(sizeText, report.SizeText);
        Assert.Equal("Finished", report.State);
        Assert.Equal("", report.Message);
        Assert.Null(report.Percent);
        Assert.Equal(launched, $"{report.LaunchDateTime:yyyy-MM-ddTHH:mm:ssK}".Replace("+00:00", "Z"));
        Assert.Equal(expires, $"{report.ExpirationDateTime:yyyy-MM-ddTHH:mm:ssK}".Replace("+00:00", "Z"));
        Assert.Empty(report.AdditionalData);
    }
}
