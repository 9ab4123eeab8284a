using System.Collections.Concurrent;
using System.Management.Automation;

namespace QualysVM.Tests.Engine;

/// <summary>Whatever the service lists, a cmdlet that was given an identity takes no other record for it: every cmdlet that takes one.</summary>
public sealed class IdentityTests
{
    /// <summary>Downloads are by number and hold no identity; a host on which nothing was found is no error; Start-QualysReportSchedule and Wait- ask for nothing that they would act on.</summary>
    private static readonly string[] TakeNoRecord = ["Get-QualysHostDetection", "Get-QualysScanResult", "Save-QualysScanResult", "Save-QualysReport", "Export-QualysOptionProfile", "Start-QualysReportSchedule", "Wait-QualysScan", "Wait-QualysReport"];

    [Fact]
    public void A_record_of_another_identity_is_not_taken_for_the_one_asked_for()
    {
        var sent = new ConcurrentQueue<string>();
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(new ScriptedService(async (request, token) =>
        {
            var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(token);
            sent.Enqueue(form);
            return ScriptedService.Reply(new StringContent(ListAt(request.RequestUri!.AbsolutePath)));
        })));
        var commands = module.Good("Get-Command -Module QualysVM | Where-Object { $_.Parameters.Keys -contains 'Id' -or $_.Parameters.Keys -contains 'Ref' }").Cast<CommandInfo>().ToList();
        Assert.All(TakeNoRecord, name => Assert.Contains(name, commands.Select(command => command.Name)));
        foreach (var command in commands.Where(command => !TakeNoRecord.Contains(command.Name)))
        {
            var asked = command.Parameters.ContainsKey("Ref") ? "-Ref scan/1999999999.9" : "-Id 7";
            var sure = command.Parameters.ContainsKey("Confirm") ? " -Confirm:$false -PassThru" : "";
            var run = module.Run($"{command.Name} {asked}{sure}");
            Assert.Empty(run.Output);
            Assert.StartsWith("QualysVM.NotFound,", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        }

        Assert.All(sent, form => Assert.True(form.Length == 0 || form.StartsWith("<ServiceRequest>", StringComparison.Ordinal) || form.Contains("action=list", StringComparison.Ordinal), form));
        Assert.True(commands.Count - TakeNoRecord.Length >= 14);
    }

    private static string ListAt(string path) => path switch
    {
        var scan when scan.EndsWith("/fo/scan/", StringComparison.Ordinal) => ScanXml.Whole(2),
        var report when report.EndsWith("/fo/report/", StringComparison.Ordinal) => List("REPORT_LIST_OUTPUT", "REPORT_LIST", ReportService.Report(8, "Finished")),
        var schedule when schedule.EndsWith("/schedule/scan/", StringComparison.Ordinal) => List("SCHEDULE_SCAN_LIST_OUTPUT", "SCHEDULE_SCAN_LIST", "<SCAN><ID>8</ID></SCAN>"),
        var schedule when schedule.EndsWith("/schedule/report/", StringComparison.Ordinal) => List("SCHEDULE_REPORT_LIST_OUTPUT", "SCHEDULE_REPORT_LIST", "<REPORT><ID>8</ID></REPORT>"),
        var host when host.EndsWith("/asset/host/", StringComparison.Ordinal) => List("HOST_LIST_OUTPUT", "HOST_LIST", "<HOST><ID>8</ID></HOST>"),
        var summary when summary.EndsWith("/vm/summary/", StringComparison.Ordinal) => List("SCAN_SUMMARY_OUTPUT", "SCAN_SUMMARY_LIST", "<SCAN_SUMMARY><SCAN_REFERENCE>scan/1.8</SCAN_REFERENCE></SCAN_SUMMARY>"),
        var profile when profile.Contains("/option_profile/", StringComparison.Ordinal) => "<OPTION_PROFILES><OPTION_PROFILE><BASIC_INFO><ID>8</ID></BASIC_INFO></OPTION_PROFILE></OPTION_PROFILES>",
        var tag when tag.EndsWith("/am/tag", StringComparison.Ordinal) => "<ServiceResponse><responseCode>SUCCESS</responseCode><data><Tag><id>8</id></Tag></data></ServiceResponse>",
        var appliance when appliance.EndsWith("/fo/appliance/", StringComparison.Ordinal) => List("APPLIANCE_LIST_OUTPUT", "APPLIANCE_LIST", "<APPLIANCE><ID>8</ID></APPLIANCE>"),
        _ => "<REPORT_TEMPLATE_LIST><REPORT_TEMPLATE><ID>8</ID></REPORT_TEMPLATE></REPORT_TEMPLATE_LIST>",
    };

    private static string List(string root, string list, string record) => $"<{root}><RESPONSE><{list}>{record}</{list}></RESPONSE></{root}>";
}
