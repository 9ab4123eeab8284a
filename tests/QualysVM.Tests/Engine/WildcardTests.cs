using System.Management.Automation;
using System.Net;
using System.Reflection;
using QualysVM.Tests.Conventions;

namespace QualysVM.Tests.Engine;

/// <summary>A title is a text first, and a pattern then.</summary>
public sealed class WildcardTests
{
    private static readonly string[] Titles = ["[PROD] Weekly", "P Weekly", "open [bracket", "a*b?", "it`s", "[!x]", "100% [a-z]", "plain"];

    /// <summary>Each name that is filtered by a pattern, with a script that writes the names that pass.</summary>
    private static readonly Dictionary<string, string> Filters = new()
    {
        ["Get-QualysReport -Title"] = "Get-QualysReport -Title $args[0] | ForEach-Object Title",
        ["Get-QualysReportTemplate -Title"] = "Get-QualysReportTemplate -Title $args[0] | ForEach-Object Title",
        ["Get-QualysOptionProfile -Title"] = "Get-QualysOptionProfile -Title $args[0] | ForEach-Object Title",
        ["Get-QualysTag -Name"] = "Get-QualysTag -Name $args[0] | ForEach-Object Name",
        ["Get-QualysScannerAppliance -Name"] = "Get-QualysScannerAppliance -Name $args[0] | ForEach-Object Name",
        ["Get-QualysSession -Name"] = "Get-QualysSession -Name $args[0] | ForEach-Object Name",
    };

    public static TheoryData<string> Names => [.. Filters.Keys];

    [Fact]
    public void No_name_is_left_out() => Assert.Equal(
        Filters.Keys.Order(StringComparer.Ordinal),
        StagedAssembly.Commands.SelectMany(command => StagedAssembly.Parameters(command.Value)
            .Where(parameter => parameter.Property.GetCustomAttribute<SupportsWildcardsAttribute>() is not null && parameter.Property.Name is "Title" or "Name")
            .Select(parameter => $"{command.Key} -{parameter.Property.Name}")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_shown_finds_itself(string filter)
    {
        using var module = Module();
        Assert.All(Titles, title => Assert.Contains(title, module.Good(Filters[filter], title)));
        Assert.Equal(["plain"], module.Good(Filters[filter], "PLAIN"));
        Assert.Equal(["open [bracket"], module.Good(Filters[filter], "Open [Bracket"));
        Assert.Empty(module.Run(Filters[filter], "another [bracket").Output);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pattern_is_still_one(string filter)
    {
        using var module = Module();
        Assert.Equal(["[PROD] Weekly", "P Weekly"], module.Good(Filters[filter], "*Weekly").Order());
        Assert.Equal(["P Weekly"], module.Good(Filters[filter], "[OP] Weekly"));
        Assert.Equal(["[PROD] Weekly"], module.Good(Filters[filter], "`[PROD`] W*"));
    }

    private static ModuleAtWork Module()
    {
        var service = new ScriptedService(async (request, token) =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/tag", StringComparison.Ordinal))
            {
                var tags = string.Concat(Titles.Select((title, index) => $"<Tag><id>{index}</id><name>{title}</name></Tag>"));
                return ScriptedService.Reply(new StringContent($"<ServiceResponse><responseCode>SUCCESS</responseCode><data>{tags}</data></ServiceResponse>"), HttpStatusCode.OK);
            }

            if (request.RequestUri!.AbsolutePath.Contains("appliance", StringComparison.Ordinal))
            {
                var appliances = string.Concat(Titles.Select((title, index) => $"<APPLIANCE><ID>{index}</ID><NAME>{title}</NAME></APPLIANCE>"));
                return ScriptedService.Reply(new StringContent($"<APPLIANCE_LIST_OUTPUT><RESPONSE><APPLIANCE_LIST>{appliances}</APPLIANCE_LIST></RESPONSE></APPLIANCE_LIST_OUTPUT>"), HttpStatusCode.OK);
            }

            if (request.RequestUri!.AbsolutePath.Contains("profile", StringComparison.Ordinal))
            {
                var profiles = string.Concat(Titles.Select((title, index) => $"<OPTION_PROFILE><BASIC_INFO><ID>{index}</ID><GROUP_NAME>{title}</GROUP_NAME></BASIC_INFO></OPTION_PROFILE>"));
                return ScriptedService.Reply(new StringContent($"<OPTION_PROFILES>{profiles}</OPTION_PROFILES>"), HttpStatusCode.OK);
            }

            var isTemplates = request.RequestUri!.AbsolutePath.Contains("template", StringComparison.Ordinal);
            var records = string.Concat(Titles.Select((title, index) => isTemplates
                ? $"<REPORT_TEMPLATE><ID>{index}</ID><TYPE>Auto</TYPE><TEMPLATE_TYPE>Scan</TEMPLATE_TYPE><TITLE>{title}</TITLE></REPORT_TEMPLATE>"
                : ReportService.Report(index, "Finished", title)));
            _ = request.Content is null ? "" : await request.Content.ReadAsStringAsync(token);
            return ScriptedService.Reply(new StringContent(isTemplates
                ? $"<REPORT_TEMPLATE_LIST>{records}</REPORT_TEMPLATE_LIST>"
                : $"<REPORT_LIST_OUTPUT><RESPONSE><REPORT_LIST>{records}</REPORT_LIST></RESPONSE></REPORT_LIST_OUTPUT>"), HttpStatusCode.OK);
        });
        var module = new ModuleAtWork();
        var sessions = Titles.Select(title => SessionMaker.Basic(service, title)).ToList();
        module.Using(sessions[0]);
        sessions.Skip(1).ToList().ForEach(sessions[0].Siblings.Add);
        return module;
    }
}
