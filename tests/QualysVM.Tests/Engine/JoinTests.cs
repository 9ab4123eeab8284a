using System.Collections.Concurrent;
using System.Globalization;
using System.Management.Automation;
using QualysVM.Core.Detections;
using QualysVM.Tests.Detections;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Engine;

/// <summary>Detections with their entries of the KnowledgeBase: each QID asked for once, many with one call, and no detection lost with a call that fails.</summary>
public sealed class JoinTests : IDisposable
{
    /// <summary>Not in the KnowledgeBase.</summary>
    private const int Absent = 7;

    private readonly ConcurrentQueue<int[]> asked = new();
    private readonly ModuleAtWork module = new();
    private int hosts = 40;
    private int checks = 30;
    private bool refused;
    private bool cut;

    public JoinTests() => module.Using(SessionMaker.Basic(new StubService(Answer)));

    [Theory]
    [InlineData("")]
    [InlineData(" -ThrottleLimit 3 -PageSize 10")]
    public void Each_detection_has_its_entry_and_each_QID_is_asked_for_once(string more)
    {
        var rows = Rows(module.Good($"Get-QualysHostDetection -IncludeVulnerability{more}"));
        Assert.Equal(hosts * checks, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Qid == Absent ? null : $"entry {row.Qid}", row.Title));
        Assert.All(rows, row => Assert.Equal(row.Vulnerability is null ? default : ("CVE-2021-1", null, null, null),
            row.Vulnerability is { } entry ? (entry.CveIds?.ToString(), entry.Diagnosis, entry.Consequence, entry.Solution) : default));
        Assert.Equal(checks, rows.Select(row => row.Vulnerability).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, checks), asked.SelectMany(call => call).Order());
    }

    [Fact]
    public void Hundreds_are_asked_for_with_one_call_and_in_the_next_command_only_what_is_new()
    {
        (hosts, checks) = (30, 900);
        module.Good("Get-QualysHostDetection -IncludeVulnerability");
        Assert.Equal(900, asked.Sum(call => call.Length));
        Assert.InRange(asked.Count, 3, 8);
        var calls = asked.Count;
        checks = 901;
        Assert.Equal("entry 901", Rows(module.Good("Get-QualysHostDetection -IncludeVulnerability"))[^1].Title);
        Assert.Equal([901], asked.Skip(calls).SelectMany(call => call));
    }

    [Fact]
    public void The_first_rows_do_not_wait_for_the_last()
    {
        (hosts, checks) = (1000, 20);
        module.Good("Get-QualysHostDetection -IncludeVulnerability | Select-Object -First 1");
        Assert.Equal(20, Assert.Single(asked).Length);
    }

    [Fact]
    public void Where_the_KnowledgeBase_refuses_the_detections_come_all_the_same_with_one_error()
    {
        refused = true;
        hosts = 200;
        var run = module.Run("Get-QualysHostDetection -IncludeVulnerability");
        Assert.Equal(hosts * checks, run.Output.Count);
        Assert.All(Rows(run.Output), row => Assert.Null(row.Vulnerability));
        var error = Assert.Single(run.Errors);
        Assert.StartsWith("The detections from here on come without Vulnerability. ", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("not for you", error.Exception.Message, StringComparison.Ordinal);
        Assert.Single(asked);
    }

    [Fact]
    public void What_came_before_a_list_broke_off_comes_with_its_entries_and_before_the_error()
    {
        cut = true;
        hosts = 3;
        var run = module.Run("Get-QualysHostDetection -IncludeVulnerability -Ip 2001:db8::1");
        Assert.Equal(2 * checks, run.Output.Count);
        Assert.Equal(2 * (checks - 1), Rows(run.Output).Count(row => row.Title is not null));
        Assert.Single(run.Errors);
    }

    [Fact]
    public void Without_being_asked_nothing_is_looked_up()
    {
        Assert.All(Rows(module.Good("Get-QualysHostDetection; Get-QualysHostDetection -IncludeVulnerability:$false")), row => Assert.Null(row.Title));
        Assert.Empty(asked);
    }

    [Fact]
    public void A_detection_with_its_title_still_names_host_and_QID_to_the_next_command()
    {
        module.Good("$found = Get-QualysHostDetection -IncludeVulnerability | Select-Object -First 1");
        Assert.Equal(2, module.Good(
            """
            $found | Get-QualysHostDetection -ErrorAction Ignore | Where-Object { $_.HostId -eq $found.HostId -and $_.Qid -eq $found.Qid }
            [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($found, 1)) | Get-QualysHostDetection -ErrorAction Ignore | Where-Object { $_.HostId -eq $found.HostId -and $_.Qid -eq $found.Qid }
            """).Count);
    }

    private static List<HostDetection> Rows(IEnumerable<object?> output) => [.. output.Select(value => (HostDetection)((value as PSObject)?.BaseObject ?? value!))];

    private StubReply Answer(SentRequest request)
    {
        var fields = request.Fields.ToDictionary(field => field.Key, field => field.Value);
        if (request.Uri.AbsolutePath.Contains("knowledge_base", StringComparison.Ordinal))
        {
            int[] ids = [.. fields["ids"].Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
            asked.Enqueue(ids);
            return refused ? StubReply.Simple("This is not for you", "2010", 403) : new StubReply(
                $"<KNOWLEDGE_BASE_VULN_LIST_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><VULN_LIST>{string.Concat(ids.Where(id => id != Absent).Select(id => $"<VULN><QID>{id}</QID><TITLE>entry {id}</TITLE><CVE_LIST><CVE><ID>CVE-2021-1</ID></CVE></CVE_LIST><DIAGNOSIS>d</DIAGNOSIS><CONSEQUENCE>c</CONSEQUENCE><SOLUTION>s</SOLUTION></VULN>"))}</VULN_LIST></RESPONSE></KNOWLEDGE_BASE_VULN_LIST_OUTPUT>");
        }

        var here = Enumerable.Range(1, hosts).Where(host => host >= Number(fields, "id_min", 0) && host <= Number(fields, "id_max", hosts)).ToList();
        if (fields.ContainsKey("details"))
        {
            return new StubReply($"<HOST_LIST_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><ID_SET>{string.Concat(here.Select(host => $"<ID>{host}</ID>"))}</ID_SET></RESPONSE></HOST_LIST_OUTPUT>");
        }

        var found = Enumerable.Range(1, checks).Select(qid => $"<QID>{qid}</QID>").ToArray();
        var document = DetectionCalls.Document(string.Concat(here.Select(host => DetectionCalls.Host(host, found))), "");
        return new StubReply(cut ? document[..(document.LastIndexOf("<HOST>", StringComparison.Ordinal) + 10)] : document);
    }

    private static long Number(Dictionary<string, string> fields, string name, long otherwise) => fields.TryGetValue(name, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public void Dispose() => module.Dispose();
}
