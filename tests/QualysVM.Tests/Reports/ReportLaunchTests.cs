using System.Security;
using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Launch;

namespace QualysVM.Tests.Reports;

public sealed class ReportLaunchTests
{
    private static readonly HostSubject Hosts = new();

    public static TheoryData<string, ReportLaunch> Refused => new()
    {
        { "a template number of 0", Make(Hosts) with { TemplateId = 0 } },
        { "a format that no report has", Make(Hosts) with { OutputFormat = "odt" } },
        { "a map as Word document", Make(new MapSubject { Refs = ["map/1.1"] }) with { OutputFormat = "docx" } },
        { "tickets as XML", Make(new RemediationSubject { AssigneeType = "All" }) with { OutputFormat = "XML" } },
        { "a compliance template as CSV", Make(Hosts) with { TemplateType = "compliance", OutputFormat = "CSV" } },
        { "patches as HTML", Make(Hosts) with { Type = "Patch", OutputFormat = "HTML" } },
        { "MHT, which is gone", Make(Hosts) with { OutputFormat = "mht" } },
        { "a long title", Make(Hosts) with { Title = new string('a', 129) } },
        { "a PDF without its header", Make(Hosts) with { HideHeader = true } },
        { "a CSV with a password", Make(Hosts) with { OutputFormat = "CSV", PdfPassword = Secret(8) } },
        { "a short password", Make(Hosts) with { PdfPassword = Secret(7) } },
        { "a long password", Make(Hosts) with { PdfPassword = Secret(33) } },
        { "groups by title and by number", Make(Hosts) with { RecipientGroups = ["a"], RecipientGroupIds = [1] } },
        { "no scan", Make(new ScanSubject { Refs = [] }) },
        { "no map", Make(new MapSubject { Refs = [] }) },
        { "three maps", Make(new MapSubject { Refs = ["map/1.1", "map/1.2", "map/1.3"] }) },
        { "hosts by tag and by address", Make(new HostSubject { Ips = ["10.0.0.1"], Tags = ["a"] }) },
        { "only tags to leave out", Make(new HostSubject { ExcludedTags = ["a"] }) },
        { "tickets of hosts by tag and by name", Make(new RemediationSubject { AssigneeType = "All", Hosts = new() { Fqdns = ["a"], Tags = ["a"] } }) },
        { "a host without an instance", Make(new PolicySubject { PolicyId = 1, HostId = 5 }) },
        { "an instance without a host", Make(new PolicySubject { PolicyId = 1, InstanceString = "os" }) },
    };

    public static TheoryData<string, ScorecardLaunch> RefusedScorecards => new()
    {
        { "nothing", new ScorecardLaunch { Name = "a", OutputFormat = "PDF" } },
        { "a Word document", new ScorecardLaunch { Name = "a", OutputFormat = "DOCX", AllAssetGroups = true } },
        { "two kinds of groups", new ScorecardLaunch { Name = "a", OutputFormat = "PDF", AllAssetGroups = true, AssetGroups = ["b"] } },
        { "groups and a unit", new ScorecardLaunch { Name = "a", OutputFormat = "PDF", AllAssetGroups = true, BusinessUnit = "b" } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_service_would_refuse_is_refused_before_it_is_sent(string what, ReportLaunch launch)
    {
        var error = Assert.Throws<QualysException>(launch.ToFields);
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.False(string.IsNullOrEmpty(error.Message), what);
    }

    [Theory]
    [MemberData(nameof(RefusedScorecards))]
    public void A_scorecard_is_about_one_thing(string what, ScorecardLaunch launch)
    {
        var error = Assert.Throws<QualysException>(launch.ToFields);
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.False(string.IsNullOrEmpty(error.Message), what);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(33)]
    public void A_refused_password_is_not_told(int length) =>
        Assert.DoesNotContain("xxx", Assert.Throws<QualysException>((Make(Hosts) with { PdfPassword = Secret(length) }).ToFields).Message, StringComparison.Ordinal);

    [Fact]
    public void A_report_on_scans_is_sent_so() => Sent(
        Make(new ScanSubject { Refs = ["scan/1.1", "scan/1.2"] }) with
        {
            Type = "scan",
            Title = "R&D",
            PdfPassword = Secret(8),
            RecipientGroups = ["a", "b"],
            Client = ClientScope.ByName("c"),
        },
        "template_id=5", "output_format=pdf", "report_type=Scan", "report_title=R&D", "pdf_password=xxxxxxxx", "recipient_group=a,b", "report_refs=scan/1.1,scan/1.2", "client_name=c");

    [Fact]
    public void A_report_on_hosts_is_sent_so() => Sent(
        Make(new HostSubject { Ips = ["10.0.0.1", "10.0.0.5-10.0.0.9"], AssetGroupIds = [1, 2], NetworkId = 0, Fqdns = ["a.example"] }) with { OutputFormat = "CSV", HideHeader = true, RecipientGroupIds = [3] },
        "template_id=5", "output_format=csv", "hide_header=1", "recipient_group_id=3", "ips=10.0.0.1,10.0.0.5-10.0.0.9", "asset_group_ids=1,2", "ips_network_id=0", "fqdns=a.example");

    [Fact]
    public void A_report_on_tags_is_sent_so() => Sent(
        Make(new HostSubject { Tags = ["a"], ExcludedTags = ["b", "c"], TagsByName = true, AllTags = true, AllExcludedTags = true }),
        "template_id=5", "output_format=pdf", "use_tags=1", "tag_set_by=name", "tag_set_include=a", "tag_include_selector=all", "tag_set_exclude=b,c", "tag_exclude_selector=all");

    [Fact]
    public void A_report_on_a_map_is_sent_so() => Sent(
        Make(new MapSubject { Refs = ["map/1.1", "map/1.2"], Domain = "none", IpRestriction = ["10.0.0.0/8"] }),
        "template_id=5", "output_format=pdf", "report_type=Map", "report_refs=map/1.1,map/1.2", "domain=none", "ip_restriction=10.0.0.0/8");

    [Fact]
    public void A_report_on_tickets_is_sent_so() => Sent(
        Make(new RemediationSubject { AssigneeType = "All", Hosts = new() { Ips = ["10.0.0.1"] } }),
        "template_id=5", "output_format=pdf", "report_type=Remediation", "ips=10.0.0.1", "assignee_type=All");

    [Fact]
    public void A_report_on_a_policy_is_sent_so() => Sent(
        Make(new PolicySubject { PolicyId = 9, HostId = 5, InstanceString = "os" }),
        "template_id=5", "output_format=pdf", "report_type=Policy", "policy_id=9", "host_id=5", "instance_string=os");

    [Fact]
    public void A_scorecard_is_sent_so()
    {
        Equal(
            new ScorecardLaunch { Name = "Patch Report", OutputFormat = "XML", AssetGroups = ["a", "b"], Division = "d", Function = "f", Location = "l", PatchQids = [1, 2], MissingQids = [3] }.ToFields(),
            "name=Patch Report", "output_format=xml", "source=asset_groups", "asset_groups=a,b", "division=d", "function=f", "location=l", "patch_qids=1,2", "missing_qids=3");
        Equal(new ScorecardLaunch { Name = "n", OutputFormat = "PDF", AllAssetGroups = true }.ToFields(), "name=n", "output_format=pdf", "source=asset_groups", "all_asset_groups=1");
        Equal(new ScorecardLaunch { Name = "n", OutputFormat = "PDF", BusinessUnit = "u" }.ToFields(), "name=n", "output_format=pdf", "source=business_unit", "business_unit=u");
    }

    [Fact]
    public void A_launch_that_is_printed_keeps_its_password() =>
        Assert.DoesNotContain("xxx", (Make(Hosts) with { PdfPassword = Secret(8) }).ToString(), StringComparison.Ordinal);

    private static ReportLaunch Make(ReportSubject subject) => new() { TemplateId = 5, OutputFormat = ReportFormat.Pdf, Subject = subject };

    private static void Sent(ReportLaunch launch, params string[] fields) => Equal(launch.ToFields(), fields);

    private static void Equal(FormFields sent, params string[] fields) => Assert.Equal(fields, sent.Select(field => $"{field.Key}={field.Value}"));

    private static SecureString Secret(int length)
    {
        var secret = new SecureString();
        for (var i = 0; i < length; i++)
        {
            secret.AppendChar('x');
        }

        return secret;
    }
}
