using QualysVM.Core.Reports;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Engine;

/// <summary>New-QualysReport: what is typed becomes what is sent, once.</summary>
public sealed class NewReportTests
{
    private const string Templates = """
        <REPORT_TEMPLATE_LIST>
        <REPORT_TEMPLATE><ID>11</ID><TYPE>Auto</TYPE><TEMPLATE_TYPE>Scan</TEMPLATE_TYPE><TITLE>Technical Report</TITLE></REPORT_TEMPLATE>
        <REPORT_TEMPLATE><ID>12</ID><TYPE>Auto</TYPE><TEMPLATE_TYPE>Compliance</TEMPLATE_TYPE><TITLE>PCI</TITLE></REPORT_TEMPLATE>
        <REPORT_TEMPLATE><ID>13</ID><TYPE>Auto</TYPE><TEMPLATE_TYPE>Scan</TEMPLATE_TYPE><TITLE>Twice</TITLE></REPORT_TEMPLATE>
        <REPORT_TEMPLATE><ID>14</ID><TYPE>Auto</TYPE><TEMPLATE_TYPE>Scan</TEMPLATE_TYPE><TITLE>twice</TITLE></REPORT_TEMPLATE>
        </REPORT_TEMPLATE_LIST>
        """;

    private const string NoReports = "<REPORT_LIST_OUTPUT><RESPONSE></RESPONSE></REPORT_LIST_OUTPUT>";

    [Theory]
    [InlineData("New-QualysReport 11 PDF", "template_id=11&output_format=pdf")]
    [InlineData("New-QualysReport -TemplateId 11 -OutputFormat csv -HideHeader -Title 'R&D'", "template_id=11&output_format=csv&report_title=R%26D&hide_header=1")]
    [InlineData("New-QualysReport 'technical report' PDF", "template_id=11&output_format=pdf")]
    [InlineData("New-QualysReport '11' PDF -ScanRef scan/1.1, scan/1.2 -ReportType Scan", "template_id=11&output_format=pdf&report_type=Scan&report_refs=scan%2F1.1%2Cscan%2F1.2")]
    [InlineData("New-QualysReport 11 PDF -Ip 10.0.0.1, 10.0.0.5-10.0.0.9 -AssetGroupId 4 -NetworkId 0 -Fqdn a.example", "template_id=11&output_format=pdf&ips=10.0.0.1%2C10.0.0.5-10.0.0.9&asset_group_ids=4&ips_network_id=0&fqdns=a.example")]
    [InlineData("New-QualysReport 11 PDF -Tag a -ExcludeTag b -AllTags -AllExcludedTags", "template_id=11&output_format=pdf&use_tags=1&tag_set_by=name&tag_set_include=a&tag_include_selector=all&tag_set_exclude=b&tag_exclude_selector=all")]
    [InlineData("New-QualysReport 11 PDF -Tag 5 -TagById", "template_id=11&output_format=pdf&use_tags=1&tag_set_include=5")]
    [InlineData("New-QualysReport 11 PDF -MapRef map/1.1 -Domain none -IpRestriction 10.0.0.0/8", "template_id=11&output_format=pdf&report_type=Map&report_refs=map%2F1.1&domain=none&ip_restriction=10.0.0.0%2F8")]
    [InlineData("New-QualysReport 11 PDF -AssigneeType All -Ip 10.0.0.1", "template_id=11&output_format=pdf&report_type=Remediation&ips=10.0.0.1&assignee_type=All")]
    [InlineData("New-QualysReport 11 XML -PolicyId 9 -HostId 5 -InstanceString os", "template_id=11&output_format=xml&report_type=Policy&policy_id=9&host_id=5&instance_string=os")]
    [InlineData("New-QualysReport 11 PDF -ClientId 7 -Ip 10.0.0.1", "template_id=11&output_format=pdf&ips=10.0.0.1&client_id=7")]
    [InlineData("New-QualysReport 11 PDF -ClientName c -ScanRef scan/1.1", "template_id=11&output_format=pdf&report_refs=scan%2F1.1&client_name=c")]
    [InlineData("New-QualysReport 11 PDF -RecipientGroup a, b", "template_id=11&output_format=pdf&recipient_group=a%2Cb")]
    [InlineData("New-QualysScorecard 'Patch Report' -OutputFormat PDF -AssetGroup a -PatchQid 1, 2 -MissingQid 3", "name=Patch+Report&output_format=pdf&source=asset_groups&asset_groups=a&patch_qids=1%2C2&missing_qids=3")]
    public void What_is_typed_is_sent(string script, string body)
    {
        var (service, module) = Make();
        using (module)
        {
            module.Good(script);
            Assert.Equal("action=launch&" + body, Assert.Single(Launches(service)).Body);
        }
    }

    [Fact]
    public void The_password_of_a_PDF_is_sent_and_shown_nowhere()
    {
        var (service, module) = Make();
        using (module)
        {
            module.Good("$p = [securestring]::new(); 'open sesame'.ToCharArray() | ForEach-Object { $p.AppendChar($_) }; New-QualysReport 11 PDF -PdfPassword $p -Debug -Verbose");
            Assert.Contains("pdf_password=open+sesame", Assert.Single(Launches(service)).Body, StringComparison.Ordinal);
            var shown = module.Output.ToString() + module.ErrorOutput;
            Assert.Contains("pdf_password = REDACTED", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("sesame", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Scans_of_a_pipeline_give_one_report_and_templates_one_each()
    {
        var (service, module) = Make();
        using (module)
        {
            module.Good("[pscustomobject]@{ Ref = 'scan/1.1' }, [pscustomobject]@{ Ref = 'scan/1.2' }, [pscustomobject]@{ Ref = 'scan/1.1' } | New-QualysReport -Template 11 -OutputFormat PDF");
            Assert.EndsWith("report_refs=scan%2F1.1%2Cscan%2F1.2", Assert.Single(Launches(service)).Body, StringComparison.Ordinal);

            module.Good("Get-QualysReportTemplate t* | New-QualysReport -OutputFormat PDF -ScanRef scan/1.1");
            Assert.Equal(["11", "13", "14"], Launches(service).Skip(1).Select(request => request.Fields.First(field => field.Key == "template_id").Value));
            Assert.All(Launches(service).Skip(1), request => Assert.EndsWith("&report_refs=scan%2F1.1", request.Body, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("@() | New-QualysReport -Template 11 -OutputFormat PDF")]
    [InlineData("@() | New-QualysScorecard a -OutputFormat PDF -AllAssetGroups")]
    [InlineData("New-QualysReport 11 PDF -WhatIf")]
    [InlineData("New-QualysScorecard a -OutputFormat PDF -AllAssetGroups -WhatIf")]
    public void Nothing_given_and_nothing_meant_sends_nothing(string script)
    {
        var (service, module) = Make();
        using (module)
        {
            module.Good(script);
            Assert.Empty(service.Requests);
        }
    }

    [Theory]
    [InlineData("New-QualysReport 11 PDF -ScanRef scan/1.1 -MapRef map/1.1", "AmbiguousParameterSet")]
    [InlineData("New-QualysReport -Template 11 -OutputFormat PDF -ClientId 1 -ClientName a", "AmbiguousParameterSet")]
    [InlineData("New-QualysReport 11 PDF -ScanRef scan/1.1 -MapRef map/1.1 -ClientId 1", "QualysVM.InvalidArgument")]
    [InlineData("New-QualysReport 11 PDF -ScanRef scan/1.1 -Ip 10.0.0.1", "AmbiguousParameterSet")]
    [InlineData("New-QualysReport 11 PDF -ScanRef scan/1.1 -Ip 10.0.0.1 -ClientId 1", "QualysVM.InvalidArgument")]
    [InlineData("New-QualysReport 11 PDF -ClientId 1 -Domain none", "QualysVM.InvalidArgument")]
    [InlineData("New-QualysReport 11 PDF -ClientId 1 -HostId 5 -InstanceString os", "QualysVM.InvalidArgument")]
    [InlineData("New-QualysReport 11 ODT", "ParameterArgumentValidationError")]
    [InlineData("New-QualysReport PCI CSV", "QualysVM.InvalidArgument")]
    [InlineData("New-QualysReport Twice PDF", "QualysVM.InvalidArgument")]
    [InlineData("New-QualysReport Nowhere PDF", "QualysVM.NotFound")]
    [InlineData("New-QualysReport 11 CSV -PolicyId 5 -HostId 6", "QualysVM.InvalidArgument")]
    [InlineData("$null | New-QualysReport -OutputFormat PDF", "ParameterArgumentValidationError")]
    [InlineData("[version]'1.0' | New-QualysReport -OutputFormat PDF", "ParameterArgumentTransformationError")]
    public void What_cannot_be_meant_is_refused_and_nothing_is_launched(string script, string id)
    {
        var (service, module) = Make();
        using (module)
        {
            Assert.StartsWith(id + ",", module.Bad(script).FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Empty(Launches(service));
        }
    }

    [Fact]
    public void A_new_report_is_returned_before_the_list_knows_it()
    {
        var (_, module) = Make();
        using (module)
        {
            var report = Assert.IsType<Report>(Assert.Single(module.Good("New-QualysReport 'technical report' docx")));
            Assert.Equal((77, "Technical Report", "Scan", "DOCX", "Submitted"), (report.Id, report.Title, report.Type, report.OutputFormat.ToUpperInvariant(), report.State));
        }
    }

    [Fact]
    public void A_lost_answer_is_told_and_the_launch_is_not_sent_again()
    {
        var service = StubService.Failing(new HttpRequestException("reset", new IOException("reset")));
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(service));
        var error = module.Bad("New-QualysReport 11 PDF");
        Assert.StartsWith("QualysVM.OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Get-QualysReport", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    private static (StubService Service, ModuleAtWork Module) Make()
    {
        var service = new StubService(request => request switch
        {
            { Uri.AbsolutePath: "/msp/report_template_list.php" } => new StubReply(Templates),
            _ when request.Body.StartsWith("action=launch", StringComparison.Ordinal) => StubReply.Simple("New report launched", items: "<ITEM_LIST><ITEM><KEY>ID</KEY><VALUE>77</VALUE></ITEM></ITEM_LIST>"),
            _ => new StubReply(NoReports),
        });
        return (service, new ModuleAtWork().Using(SessionMaker.Basic(service)));
    }

    private static IEnumerable<SentRequest> Launches(StubService service) => service.Requests.Where(request => request.Body.StartsWith("action=launch", StringComparison.Ordinal));
}
