using System.Collections.Concurrent;
using System.Globalization;
using QualysVM.Core.Detections;
using QualysVM.Tests.Detections;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Engine;

/// <summary>Several ranges of hosts at once: every detection once, few calls more, and one that fails ends them all.</summary>
[Collection(ProcessWide.Name)]
[Trait("Speed", "slow")]
public sealed class SideBySideTests
{
    private const int PageSize = 7;
    private static readonly long[] Hosts = [.. Enumerable.Range(1, 100).Select(number => number * 3L)];

    /// <summary>Lists hosts or their detections, page by page, and notes what was asked.</summary>
    private static StubReply Answer(SentRequest request, ConcurrentQueue<string> asked, Func<long, bool>? breaks = null, bool goesOn = false)
    {
        var fields = request.Fields.ToDictionary(field => field.Key, field => field.Value);
        asked.Enqueue(fields.ContainsKey("details") ? "ids" : "page");
        var here = Hosts.Where(host => host >= Number(fields, "id_min", 0) && (goesOn || host <= Number(fields, "id_max", long.MaxValue)) && (!fields.TryGetValue("ids", out var one) || one == $"{host}")).ToList();
        if (fields.ContainsKey("details"))
        {
            var most = Number(fields, "truncation_limit", 1000) is > 0 and var limit ? (int)limit : here.Count;
            return new StubReply("<HOST_LIST_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME>"
                + $"<ID_SET>{string.Concat(here.Take(most).Select(host => $"<ID>{host}</ID>"))}</ID_SET>{Cut(here, most)}</RESPONSE></HOST_LIST_OUTPUT>");
        }

        if (breaks?.Invoke(here[0]) == true)
        {
            return StubReply.Simple("No", "1905", 400);
        }

        return new StubReply(DetectionCalls.Document(string.Concat(here.Take(PageSize).Select(host => DetectionCalls.Host(host, "<QID>1</QID>", "<QID>2</QID>"))), Cut(here, PageSize)));
    }

    private static string Cut(List<long> here, int most) =>
        here.Count > most ? $"<WARNING><CODE>1980</CODE><TEXT>cut</TEXT><URL><![CDATA[https://x.example/?id_min={here[most]}]]></URL></WARNING>" : "";

    private static long Number(Dictionary<string, string> fields, string name, long otherwise) => fields.TryGetValue(name, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(64)]
    public void Every_detection_comes_once_and_the_calls_are_few(int limit)
    {
        var asked = new ConcurrentQueue<string>();
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(new StubService(request => Answer(request, asked))));
        var rows = module.Good($"Get-QualysHostDetection -PageSize {PageSize} -ThrottleLimit {limit}").Cast<HostDetection>().Select(row => (row.HostId, row.Qid)).ToList();
        Assert.Equal(Hosts.SelectMany(host => new[] { (host, 1), (host, 2) }), rows.Order());
        Assert.Equal(limit > 1 ? 1 : 0, asked.Count(what => what == "ids"));
        Assert.InRange(asked.Count(what => what == "page"), 1, ((Hosts.Length + PageSize - 1) / PageSize) + limit - 1);
    }

    /// <summary>What a list brings beyond its range comes from the next one too.</summary>
    [Fact]
    public void A_service_that_goes_on_behind_the_highest_number_doubles_nothing()
    {
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(new StubService(request => Answer(request, new(), goesOn: true))));
        var rows = module.Good($"Get-QualysHostDetection -PageSize {PageSize} -ThrottleLimit 4").Cast<HostDetection>().Select(row => (row.HostId, row.Qid)).ToList();
        Assert.Equal(Hosts.SelectMany(host => new[] { (host, 1), (host, 2) }), rows.Order());
    }

    [Fact]
    public void One_that_fails_ends_with_what_is_known_of_the_others()
    {
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(new StubService(request => Answer(request, new(), first => first > 150))));
        var run = module.Run($"Get-QualysHostDetection -PageSize {PageSize} -ThrottleLimit 4");
        Assert.StartsWith("QualysVM.InvalidParameterValue", (run.Failure?.ErrorRecord ?? Assert.Single(run.Errors)).FullyQualifiedErrorId, StringComparison.Ordinal);
        var rows = run.Output.Select(row => (HostDetection)row.BaseObject).Select(row => (row.HostId, row.Qid)).ToList();
        Assert.Equal(rows.Distinct().Count(), rows.Count);
        Assert.All(rows, row => Assert.True(row.HostId <= 150));
    }

    [Fact]
    public void Where_the_rest_of_the_limit_would_not_do_it_is_one_after_the_other_and_said_so()
    {
        var asked = new ConcurrentQueue<string>();
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(new StubService(request => Answer(request, asked) is var reply && asked.Last() == "page"
            ? reply.With("X-RateLimit-Limit", "300").With("X-RateLimit-Window-Sec", "3600").With("X-RateLimit-Remaining", "5")
            : reply)));
        module.Good("Get-QualysHostDetection -Id 3");
        var run = module.Run($"Get-QualysHostDetection -PageSize {PageSize} -ThrottleLimit 4 -Verbose");
        Assert.Equal(2 * Hosts.Length, run.Output.Count);
        Assert.Contains(run.Verbose, line => line.Message.Contains("5 calls are left", StringComparison.Ordinal));
        Assert.Equal(1 + ((Hosts.Length + PageSize - 1) / PageSize), asked.Count(what => what == "page"));
    }
}
