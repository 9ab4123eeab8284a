using System.Globalization;
using QualysVM.Core;
using QualysVM.Core.Detections;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Detections;

/// <summary>
/// Thirty pages, and whatever happens on the way: cuts anywhere, pages that come again, limits, hosts that stand on two pages. Each plan is made from
/// its number; QUALYSVM_PLANS says how many.
/// </summary>
public sealed class DetectionPlansTests
{
    private const int Pages = 30;
    private static readonly int Plans = int.TryParse(Environment.GetEnvironmentVariable("QUALYSVM_PLANS"), out var number) ? number : 300;

    [Fact]
    public async Task Every_detection_of_every_host_once_or_an_error_and_none_twice()
    {
        var (whole, failed) = (0, 0);
        for (var seed = 0; seed < Plans; seed++)
        {
            var plan = new Plan(seed);
            using var service = new StubService(plan.Answer);
            using var session = TestSession.Over(service, resilience: new Patient(40));
            var outcome = await Outcome.Of(new QualysApi(session).HostDetections.List(new HostDetectionQuery(), SilentObserver.Instance, CancellationToken.None));
            var rows = outcome.Records.Select(row => (row.HostId, row.Qid)).ToList();
            Assert.True(rows.Count == rows.Distinct().Count(), $"Plan {seed}: something came twice.");
            Assert.True(outcome.Error is not null || rows.SequenceEqual(plan.All), $"Plan {seed}: {rows.Count} of {plan.All.Count} rows and no error.");
            Assert.True(rows.SequenceEqual(plan.All.Take(rows.Count)), $"Plan {seed}: what came is not the beginning of the whole.");
            (whole, failed) = outcome.Error is null ? (whole + 1, failed) : (whole, failed + 1);
        }

        // Plans of both kinds, or they show nothing.
        Assert.True(Plans < 100 || (whole > Plans / 4 && failed > Plans / 20), $"{whole} whole, {failed} failed.");
    }

    /// <summary>Waits for limits as long as it takes, and reads again what breaks off, so many times in all.</summary>
    private sealed class Patient(int times) : IResilience
    {
        private int left = times;

        public async Task<T> ExecuteAsync<T>(QualysCall call, Func<CancellationToken, Task<T>> attempt, ICallObserver observer, CancellationToken token)
        {
            while (true)
            {
                try
                {
                    return await attempt(token).ConfigureAwait(false);
                }
                catch (QualysException error) when (error.Reason is QualysError.RateLimitExceeded || (error.Reason is QualysError.ReplyCutOff or QualysError.EmptyReply && left-- > 0))
                {
                    // Again.
                }
            }
        }
    }

    /// <summary>What the service has, and how it misbehaves.</summary>
    private sealed class Plan
    {
        private readonly Random random;
        private readonly List<long> hosts = [];
        private readonly bool repeats;
        private string before = "";

        public Plan(int seed)
        {
            random = new Random(seed);
            repeats = seed % 4 == 0;
            for (long id = 1; hosts.Count < Pages * 4; id += random.Next(1, 4))
            {
                hosts.Add(id);
            }

            All = [.. hosts.SelectMany(Rows)];
        }

        public List<(long Host, int Qid)> All { get; }

        public StubReply Answer(SentRequest request)
        {
            if (random.Next(12) == 0)
            {
                return StubReply.Simple("Wait", "1965", 409);
            }

            var from = request.Body.Split("id_min=") is [_, var number] ? long.Parse(number, CultureInfo.InvariantCulture) : 0;
            if (repeats && before.Length > 0 && random.Next(25) == 0)
            {
                return new StubReply(before); // a cache that does not know the question
            }

            // The last host of the page before may come once more.
            var first = random.Next(8) == 0 && from > 1 ? hosts.FindLastIndex(host => host < from) : hosts.FindIndex(host => host >= from);
            var here = first < 0 ? [] : hosts.Skip(first).Take(4).ToList();
            var rest = here.Count == 0 ? [] : hosts.Where(host => host > here[^1]).ToList();
            var next = rest.Count == 0 ? (long?)null : random.Next(10) switch { 0 => here[^1], 1 => here[^1] + 1, 2 when repeats => from, _ => rest[0] };
            var warning = next is null ? "" : $"<WARNING><CODE>1980</CODE><TEXT>4 record limit exceeded.</TEXT><URL><![CDATA[https://x.example/?action=list&id_min={next}]]></URL></WARNING>";
            var page = DetectionCalls.Document(string.Concat(here.Select(host => DetectionCalls.Host(host, [.. Rows(host).Select(row => $"<QID>{row.Qid}</QID><STATUS>New</STATUS>")]))), warning);
            before = page;
            return new StubReply(random.Next(6) == 0 ? page[..random.Next(page.Length)] : page);
        }

        private static IEnumerable<(long Host, int Qid)> Rows(long host) => Enumerable.Range(1, 1 + (int)(host % 5)).Select(qid => (host, qid));
    }
}
