using System.Net;
using QualysVM.Sandbox;
using QualysVM.Tests.Sandbox.Schedules;

namespace QualysVM.Tests.Sandbox.Sessions;

/// <summary>What the users of the first subscription see and may do.</summary>
public sealed class RoleTests : IDisposable
{
    private const string Branch = "10.2.0.10-10.2.0.40";
    private const string Dmz = "10.0.16.1-10.0.16.62";
    private const string Scan = "action=launch&option_id=610001&ip=";
    private const string Schedule = "action=create&scan_title=Mine&active=1&option_id=610001&occurrence=daily&frequency_days=1&start_hour=12&start_minute=30&time_zone_code=DE&ip=";
    private const string Report = "action=launch&template_id=910001&output_format=csv&hide_header=1";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData(SandboxAccount.UserName, true, true)]
    [InlineData(SandboxAccount.UnitManager, true, true)]
    [InlineData(SandboxAccount.Scanner, false, false)]
    [InlineData(SandboxAccount.Reader, false, false)]
    [InlineData(SandboxAccount.Auditor, false, true)]
    public async Task Managers_see_all_a_unit_manager_the_unit_others_their_own_and_an_auditor_no_scans(string login, bool scans, bool reports)
    {
        var (mine, seen) = (await Logins(SandboxPlatform.Everything, "SCAN", login), await Logins(SandboxPlatform.Reports, "REPORT", login));
        Assert.Equal((scans, reports), (mine.Count > 0, seen.Count > 0));
        var all = (await Logins(SandboxPlatform.Everything, "SCAN", SandboxAccount.UserName)).Count;
        Assert.Equal(login == SandboxAccount.UserName, mine.Count == all);
        Assert.True(login is not SandboxAccount.UnitManager || mine.Concat(seen).All(name => name is "qsand_mk2" or "qsand_jt3"));
    }

    [Theory]
    [InlineData(SandboxAccount.UserName, Dmz, 200, 0)]
    [InlineData(SandboxAccount.UnitManager, Dmz, 200, 0)]
    [InlineData(SandboxAccount.UnitManager, "10.5.0.1", 400, 1905)]
    [InlineData(SandboxAccount.Scanner, Branch, 200, 0)]
    [InlineData(SandboxAccount.Scanner, Dmz, 400, 1905)]
    [InlineData(SandboxAccount.Reader, Dmz, 403, 2012)]
    [InlineData(SandboxAccount.Auditor, Dmz, 403, 2012)]
    public async Task Who_may_scan_may_scan_the_own_hosts(string login, string target, int status, int code)
    {
        Assert.Equal((status, code), await Answer(ScanCalls.Path, Scan + target, login));
        Assert.Equal((status, code), await Answer("/api/2.0/fo/schedule/scan/", Schedule + target, login));
    }

    [Fact]
    public async Task The_work_of_others_is_not_there_to_be_steered_fetched_or_reported_on()
    {
        var reference = await platform.Launch();
        var report = await platform.LaunchReport();
        Assert.Equal((400, 1905), await Answer(ScanCalls.Path, $"action=cancel&scan_ref={reference}", SandboxAccount.Scanner));
        platform.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((200, 15003), await Answer(ScanCalls.Path, $"action=fetch&scan_ref={reference}", SandboxAccount.Scanner));
        Assert.Equal((400, 1905), await Answer(ReportCalls.Path, $"{Report}&report_refs={reference}", SandboxAccount.Scanner));
        Assert.Equal((200, 7001), await Answer(ReportCalls.Path, $"action=fetch&id={report}", SandboxAccount.Reader));
        Assert.Equal((400, 1905), await Answer(ReportCalls.Path, $"action=delete&id={report}", SandboxAccount.Reader));
        Assert.Equal((400, 1905), await Answer("/api/2.0/fo/schedule/scan/", "action=delete&id=160642", SandboxAccount.Scanner));
        Assert.NotEmpty(await platform.Schedules("&id=160642"));
    }

    [Fact]
    public async Task What_a_user_launched_is_seen_by_the_user_by_the_unit_manager_and_by_the_manager()
    {
        using var launch = await platform.Send(SandboxPlatform.Request(ScanCalls.Path, form: Scan + Branch, login: SandboxAccount.Scanner));
        Assert.Equal([SandboxAccount.Scanner], await Logins(SandboxPlatform.Scans, "SCAN", SandboxAccount.Scanner));
        Assert.Contains(SandboxAccount.Scanner, await Logins(SandboxPlatform.Scans, "SCAN", SandboxAccount.UnitManager));
        Assert.Contains(SandboxAccount.Scanner, await Logins(SandboxPlatform.Scans, "SCAN", SandboxAccount.UserName));
        Assert.Empty(await Logins(SandboxPlatform.Scans, "SCAN", SandboxAccount.Reader));
    }

    [Fact]
    public async Task A_report_tells_a_user_of_the_own_hosts_only()
    {
        var whole = await Addresses(SandboxAccount.UserName);
        var own = await Addresses(SandboxAccount.Reader);
        Assert.NotEmpty(own);
        Assert.Equal(whole.Where(ip => ip.StartsWith("10.0.16.", StringComparison.Ordinal)), own);
        Assert.NotEqual(whole, own);
    }

    [Theory]
    [InlineData(ReportCalls.Path, Report, 2012)]
    [InlineData("/api/2.0/fo/report/scorecard/", "action=launch&name=Patch+Report&output_format=pdf&source=asset_groups&all_asset_groups=1&patch_qids=1", 2012)]
    [InlineData(ReportCalls.Path, "action=launch&template_id=910011&output_format=pdf", 0)]
    public async Task An_auditor_reports_on_compliance_alone(string path, string form, int code) =>
        Assert.Equal(code, (await Answer(path, form, SandboxAccount.Auditor)).Code);

    [Fact]
    public async Task Each_signs_in_with_a_session_too()
    {
        foreach (var login in new[] { SandboxAccount.UnitManager, SandboxAccount.Scanner, SandboxAccount.Reader, SandboxAccount.Auditor })
        {
            using var answer = await platform.Send(SandboxPlatform.Request("/api/2.0/fo/session/", form: $"action=login&username={login}&password={SandboxAccount.Password}", login: null));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private async Task<List<string>> Logins(string url, string element, string login) =>
        [.. (await platform.Get(url, login)).Descendants(element).Select(record => record.Value("USER_LOGIN")!)];

    private async Task<(int Status, int Code)> Answer(string path, string form, string login)
    {
        using var response = await platform.Send(SandboxPlatform.Request(path, form: form, login: login));
        return ((int)response.StatusCode, (int?)(await SandboxPlatform.Read(response)).Descendants("CODE").SingleOrDefault() ?? 0);
    }

    private async Task<List<string>> Addresses(string login)
    {
        using var launch = await platform.Send(SandboxPlatform.Request(ReportCalls.Path, form: Report + "&asset_group_ids=700102,700107", login: login));
        var id = (await SandboxPlatform.Read(launch)).Id();
        platform.Clock.Advance(ReportCalls.Long);
        using var file = await platform.Send(SandboxPlatform.Request($"{ReportCalls.Path}?action=fetch&id={id}", login: login));
        return [.. CsvTable.Read(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Select(row => row["IP"]).Distinct()];
    }
}
