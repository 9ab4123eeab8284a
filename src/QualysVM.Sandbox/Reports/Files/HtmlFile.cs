namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A report as a page in a ZIP.</summary>
internal static class HtmlFile
{
    public static ReportBody Make(ReportContent content, long? least)
    {
        var page = HtmlPage.Begin(content).Raw(HtmlPage.End).Take().ToArray();
        return ZipFile.Make(least, content.Launch, ("report.html", page));
    }
}
