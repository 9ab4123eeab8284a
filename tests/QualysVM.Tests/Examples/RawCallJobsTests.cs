using System.Text.RegularExpressions;
using QualysVM.Sandbox;
using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Examples;

/// <summary>
/// The ten jobs of about_QualysVM_RawCalls, as they stand there: on the sandbox where it has the call, else on a service that answers as the
/// pages of the API say.
/// </summary>
public sealed partial class RawCallJobsTests : IDisposable
{
    private const string Success = "<responseCode>SUCCESS</responseCode><count>1</count>";

    /// <summary>By path and action, what the service answers where the sandbox has no such call.</summary>
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["/api/2.0/fo/ignore_vuln/index.php ignore"] = "<IGNORE_VULN_OUTPUT><RESPONSE status=\"SUCCESS\" number=\"3\"><MESSAGE>Ignored</MESSAGE><IGNORED_LIST><IGNORED><TICKET_NUMBER>1</TICKET_NUMBER></IGNORED></IGNORED_LIST></RESPONSE></IGNORE_VULN_OUTPUT>",
        ["/qps/rest/2.0/create/am/tag "] = $"<ServiceResponse>{Success}<data><Tag><id>77</id><name>Crown jewels</name></Tag></data></ServiceResponse>",
        ["/qps/rest/2.0/update/am/hostasset "] = $"<ServiceResponse>{Success}<data><HostAsset><id>4001</id></HostAsset></data></ServiceResponse>",
        ["/api/2.0/fo/knowledge_base/vuln/ edit"] = "<SIMPLE_RETURN><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><TEXT>Custom Vuln Data has been updated/reset successfully</TEXT></RESPONSE></SIMPLE_RETURN>",
        ["/api/2.0/fo/scan/compliance/ list"] = "<SCAN_LIST_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><SCAN_LIST><SCAN><ID>5</ID><REF>compliance/1.1</REF><TITLE>Night</TITLE><LAUNCH_DATETIME>2026-01-01T00:00:00Z</LAUNCH_DATETIME></SCAN></SCAN_LIST></RESPONSE></SCAN_LIST_OUTPUT>",
        ["/api/2.0/fo/subscription/option_profile/ export"] = "<OPTION_PROFILES><OPTION_PROFILE><BASIC_INFO><ID>11</ID></BASIC_INFO><LOGIN_PASSWORD>geheim</LOGIN_PASSWORD></OPTION_PROFILE></OPTION_PROFILES>",
        ["/api/2.0/fo/activity_log/ list"] = "\"Date\",\"Action\",\"User Name\"\n\"2026-11-20T10:00:00Z\",\"login\",\"acme_ab1\"\n\"2026-11-20T10:01:00Z\",\"request\",\"acme_ab1\"\n\"2026-11-20T10:02:00Z\",\"login\",\"acme_cd2\"\n",
        ["/msp/user_list.php "] = "<USER_LIST_OUTPUT><USER_LIST><USER><USER_LOGIN>acme_ab1</USER_LOGIN><USER_ROLE>Manager</USER_ROLE><LAST_LOGIN_DATE>N/A</LAST_LOGIN_DATE></USER></USER_LIST></USER_LIST_OUTPUT>",
        ["/qps/rest/2.0/search/am/tag "] = $"<ServiceResponse>{Success}<data><Tag><id>77</id><name>Crown jewels</name></Tag></data></ServiceResponse>",
    };

    private readonly Platform platform = new();
    private readonly TemporaryFolder folder = new();
    private readonly ModuleAtWork module = new();

    public RawCallJobsTests()
    {
        module.Using(SessionMaker.Connect(platform));
        module.Good("Set-Location -LiteralPath $args[0]", folder.Path);
    }

    [Fact]
    public void There_are_ten() => Assert.Equal(Enumerable.Range(1, 10), Jobs.Keys.Order());

    [Theory]
    [InlineData(1, "3|3")]
    [InlineData(2, "77")]
    [InlineData(3, "Custom Vuln Data has been updated/reset successfully")]
    [InlineData(4, "compliance/1.1 Night")]
    [InlineData(5, "profile.xml")]
    [InlineData(6, "IPs successfully added to Vulnerability Management")]
    [InlineData(7, "acme_ab1 2|acme_cd2 1")]
    [InlineData(8, "acme_ab1 Manager N/A")]
    [InlineData(10, "77 Crown jewels")]
    public void A_job_does_what_it_says(int job, string gives)
    {
        var show = job switch
        {
            2 => "$id",
            3 or 6 => "$out.SIMPLE_RETURN.RESPONSE.TEXT",
            4 => "$out | ForEach-Object { \"$($_.REF) $($_.TITLE)\" }",
            5 => "$out.Name",
            7 => "$out | ForEach-Object { \"$($_.Name) $($_.Count)\" }",
            8 => "$out | ForEach-Object { \"$($_.USER_LOGIN) $($_.USER_ROLE) $($_.LAST_LOGIN_DATE)\" }",
            10 => "$out | ForEach-Object { \"$($_.id) $($_.name)\" }",
            _ => "$out",
        };
        Assert.Equal(gives.Split('|'), module.Good($"$out = . {{ {Jobs[job]} }}; {show}").Select(one => $"{one}"));
    }

    [Fact]
    public void Addresses_go_in_parts_of_which_none_is_too_long_and_none_is_lost()
    {
        module.Good(Jobs[1]);
        var sent = platform.Asked.Where(request => request.Uri.AbsolutePath.Contains("ignore_vuln", StringComparison.Ordinal)).Select(request => request.Fields.ToDictionary()).ToList();
        Assert.True(sent.Count == 2 && sent.All(fields => fields["ips"].Length <= 512));
        Assert.Equal(Enumerable.Range(101, 40).Select(number => $"10.200.116.{number}"), sent.SelectMany(fields => fields["ips"].Split(',')));
        Assert.All(sent, fields => Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", fields["reopen_ignored_date"]));
    }

    [Fact]
    public void A_tag_is_given_by_the_number_that_it_got()
    {
        module.Good(Jobs[2]);
        Assert.Contains("<id>77</id>", platform.Asked[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_are_counted_over_all_pages()
    {
        var counted = module.Good($"(& {{ {Jobs[9]} }} | Measure-Object Count -Sum).Sum");
        Assert.Equal(module.Good("@(Get-QualysHost).Count").Select(Convert.ToDouble), counted.Select(Convert.ToDouble));
        Assert.True(platform.Asked.Count(request => request.Body.Contains("truncation_limit=100", StringComparison.Ordinal)) > 1);
    }

    /// <summary>The script of each job, by its number.</summary>
    private static Dictionary<int, string> Jobs => Job().Matches(File.ReadAllText(Path.Combine(StagedAssembly.RepositoryRoot, "en-US", "about_QualysVM_RawCalls.help.txt")).ReplaceLineEndings("\n"))
        .ToDictionary(match => int.Parse(match.Groups["number"].ValueSpan, null), match => string.Join('\n', match.Groups["code"].Captures.Select(line => line.Value)));

    [GeneratedRegex(@"^    (?<number>\d+)\. .*\n(?:\n|    (?! ).*\n)*(?:(?<code>        .*)\n|(?<code>)\n(?=        ))+", RegexOptions.Multiline)]
    private static partial Regex Job();

    public void Dispose()
    {
        module.Dispose();
        platform.Dispose();
        folder.Dispose();
    }

    /// <summary>The sandbox, and what it does not have.</summary>
    private sealed class Platform() : DelegatingHandler(new SandboxHandler(new SandboxOptions { Scans = 60, Hosts = 250 }))
    {
        private readonly List<SentRequest> asked = [];

        public IReadOnlyList<SentRequest> Asked => asked;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var sent = await SentRequest.From(request);
            asked.Add(sent);
            var action = request.Content?.Headers.ContentType?.MediaType == "application/x-www-form-urlencoded" ? sent.Fields.FirstOrDefault(field => field.Key == "action").Value : "";
            return Answers.TryGetValue($"{sent.Uri.AbsolutePath} {action}", out var answer)
                ? new HttpResponseMessage { Content = new StringContent(answer, System.Text.Encoding.UTF8, answer[0] == '<' ? "text/xml" : "text/csv") }
                : await base.SendAsync(request, cancellationToken);
        }
    }
}
