using System.Text;
using System.Xml.Linq;

namespace QualysVM.Tests.Sandbox.Reports.Files;

/// <summary>XML and CSV as recorded reports have them, which readers written by others depend on.</summary>
public sealed class ReportShapeTests : IDisposable
{
    private const string Columns =
        "IP,Network,DNS,NetBIOS,Tracking Method,OS,IP Status,QID,Title,Vuln Status,Type,Severity,Port,Protocol,FQDN,SSL,First Detected,Last Detected,Times Detected,Date Last Fixed,"
        + "CVE ID,Vendor Reference,Bugtraq ID,CVSS3,CVSS3 Base,CVSS3 Temporal,Threat,Impact,Solution,Exploitability,Associated Malware,PCI Vuln,Ticket State,Instance,OS CPE,Category,Associated Tags";

    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task The_header_names_user_template_and_target_and_sums_up_the_risk()
    {
        var report = await Xml("asset_group_ids=700102,700106&ips=10.5.0.1-10.5.0.9&report_title=Mine");
        var header = report.Element("HEADER")!;
        Assert.Equal("COMPANY USERNAME GENERATION_DATETIME TEMPLATE TARGET RISK_SCORE_SUMMARY", Names(header));
        Assert.Equal(("qsand_ad1", "2026-06-15T10:20:30Z", "Technical Report"), (header.Value("USERNAME"), header.Value("GENERATION_DATETIME"), header.Value("TEMPLATE")));
        Assert.Equal("USER_ASSET_GROUPS USER_IP_LIST COMBINED_IP_LIST", Names(header.Element("TARGET")!));
        Assert.Equal(["DMZ - Frankfurt", "Finance <PCI>"], header.Descendants("ASSET_GROUP_TITLE").Select(title => title.Value));
        Assert.Equal(("10.5.0.1", "10.5.0.9"), (header.Value("TARGET", "USER_IP_LIST", "RANGE", "START"), header.Value("TARGET", "USER_IP_LIST", "RANGE", "END")));
        Assert.Equal(report.Descendants("VULN_INFO").Count(row => row.Value("TYPE") != "Ig").ToString(), header.Value("RISK_SCORE_SUMMARY", "TOTAL_VULNERABILITIES"));
        Assert.Equal(report.Descendants("HOSTS").Sum(host => (int)host.Element("TOTAL_VULNERABILITIES")!).ToString(), header.Value("RISK_SCORE_SUMMARY", "TOTAL_VULNERABILITIES"));
        Assert.Matches("^[0-9]{1,3}/100$", header.Value("RISK_SCORE_SUMMARY", "BUSINESS_RISK"));
    }

    [Fact]
    public async Task A_finding_has_its_id_and_its_history_and_its_meaning_stands_in_the_glossary()
    {
        var report = await Xml("asset_group_ids=700107");
        var order = "QID TYPE PORT SERVICE PROTOCOL SSL INSTANCE RESULT FIRST_FOUND LAST_FOUND TIMES_FOUND VULN_STATUS LAST_FIXED CVSS_FINAL CVSS3_FINAL".Split(' ');
        var findings = report.Descendants("VULN_INFO").ToList();
        Assert.True(findings.Count > 60);
        Assert.All(findings, finding =>
        {
            var names = Names(finding).Split(' ');
            Assert.Equal(order.Where(names.Contains), names);
            Assert.Equal($"qid_{finding.Value("QID")}", finding.Element("QID")!.Attribute("id")!.Value);
            Assert.All(["FIRST_FOUND", "LAST_FOUND", "TIMES_FOUND"], name => Assert.NotNull(finding.Element(name)));
            Assert.Equal(finding.Value("TYPE") == "Ig", finding.Element("VULN_STATUS") is null);
            Assert.Equal(finding.Element("PORT") is null, finding.Element("PROTOCOL") is null);
        });
        Assert.Equal(order, order.Where(name => findings.Exists(finding => finding.Element(name) is not null)));
        var details = report.Element("GLOSSARY")!.Element("VULN_DETAILS_LIST")!.Elements("VULN_DETAILS").ToList();
        Assert.Equal(findings.Select(finding => finding.Element("QID")!.Attribute("id")!.Value).Distinct().Order(), details.Select(detail => detail.Attribute("id")!.Value).Order());
        Assert.All(details, detail => Assert.StartsWith("QID TITLE SEVERITY CATEGORY THREAT IMPACT SOLUTION PCI_FLAG LAST_UPDATE", Names(detail), StringComparison.Ordinal));
        Assert.Equal(4, details.Single(detail => detail.Attribute("id")!.Value == "qid_990101").Element("CVE_ID_LIST")!.Elements("CVE_ID").Count());
    }

    [Fact]
    public async Task The_appendices_tell_of_whom_nothing_is_known_and_a_comment_ends_the_file()
    {
        var text = await File("xml", "ips=10.0.0.1-10.0.0.9");
        var report = Parse(text);
        Assert.Equal("HEADER RISK_SCORE_PER_HOST HOST_LIST APPENDICES", Names(report));
        Assert.Equal("10.0.0.1 10.0.0.9", $"{report.Descendants("NO_RESULTS").Single().Descendants("START").Single().Value} {report.Descendants("NO_RESULTS").Single().Descendants("END").Single().Value}");
        Assert.NotNull(report.Element("APPENDICES")!.Element("TEMPLATE_DETAILS"));
        Assert.EndsWith("//-->\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_scans_tells_what_they_found_without_a_history()
    {
        var report = await Xml($"report_refs={ScanCalls.Vendors}");
        Assert.Equal(9, report.Descendants("VULN_INFO").Count());
        Assert.Empty(report.Descendants("FIRST_FOUND"));
    }

    [Fact]
    public async Task The_table_of_a_report_of_hosts_has_the_recorded_columns_and_nothing_around_empty_cells()
    {
        var text = await File("csv&hide_header=1", "asset_group_ids=700107");
        var records = CsvTable.Records(text);
        Assert.Equal(Columns, string.Join(",", records[0]));
        Assert.All(records, record => Assert.Equal(37, record.Count));
        Assert.DoesNotContain(",\"\",", text, StringComparison.Ordinal);
        Assert.Contains(",,", text, StringComparison.Ordinal);
        Assert.All(CsvTable.Read(text), row => Assert.Matches("^[0-9]{2}/[0-9]{2}/[0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}$", row["Last Detected"]));
    }

    [Fact]
    public async Task The_dates_of_the_table_are_those_of_the_elements()
    {
        var rows = CsvTable.Read(await File("csv&hide_header=1", "asset_group_ids=700103,700107"));
        var elements = (await Xml("asset_group_ids=700103,700107")).Descendants("VULN_INFO").ToList();
        Assert.Contains(rows, row => row["Date Last Fixed"] != "");
        foreach (var (heading, name) in new[] { ("First Detected", "FIRST_FOUND"), ("Last Detected", "LAST_FOUND"), ("Date Last Fixed", "LAST_FIXED") })
        {
            Assert.Equal(elements.Select(element => element.Value(name) is { } text ? $"{DateTimeOffset.Parse(text):MM'/'dd'/'yyyy HH':'mm':'ss}" : ""), rows.Select(row => row[heading]));
        }
    }

    [Fact]
    public async Task The_table_of_a_report_of_scans_has_the_columns_of_their_results() =>
        Assert.Equal("IP,DNS,NetBIOS,OS,IP Status,QID", string.Join(",", CsvTable.Records(await File("csv&hide_header=1", $"report_refs={ScanCalls.Vendors}"))[0].Take(6)));

    private static string Names(XElement element) => string.Join(" ", element.Elements().Select(child => child.Name.LocalName));

    private static XElement Parse(string text) => XElement.Parse(text[text.IndexOf("<ASSET_DATA_REPORT>", StringComparison.Ordinal)..text.IndexOf("<!-- CONF", StringComparison.Ordinal)]);

    private async Task<string> File(string format, string target) =>
        Encoding.UTF8.GetString((await platform.File(await platform.FinishedReport($"action=launch&template_id=910001&output_format={format}&{target}"))).Bytes);

    private async Task<XElement> Xml(string target) => Parse(await File("xml", target));
}
