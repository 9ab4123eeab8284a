using System.Globalization;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A report as a page: what comes before the last rows of its table, and behind them.</summary>
internal static class HtmlPage
{
    public const string End = "</table>\n</body>\n</html>\n";

    public static XmlBuffer Begin(ReportContent content)
    {
        var html = new XmlBuffer().Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n").Element("title", content.Title)
            .Raw("</head>\n<body>\n").Element("h1", content.Title).Raw("<dl>\n");
        foreach (var (heading, value) in content.Header)
        {
            html.Element("dt", heading).Element("dd", value);
        }

        html.Raw("</dl>\n<table>\n<tr><th>IP</th><th>QID</th><th>Severity</th><th>Title</th><th>Result</th></tr>\n");
        foreach (var line in content.Lines)
        {
            Row(html, line.Finding);
        }

        return html;
    }

    public static XmlBuffer Row(XmlBuffer html, Finding finding)
    {
        html.Raw("<tr>\n").Element("td", finding.Host.Ip).Element("td", finding.Check.Qid.ToString(CultureInfo.InvariantCulture))
            .Element("td", finding.Check.Severity.ToString(CultureInfo.InvariantCulture)).Element("td", finding.Check.Title);
        return html.Element("td", finding.Result).Raw("</tr>\n");
    }
}
