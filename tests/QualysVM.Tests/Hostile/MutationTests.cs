using System.Net;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Reports;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Results;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Hostile;

/// <summary>
/// Whatever a reply holds, reading it ends with a result or a QualysException. A short run by default; the long one:
/// <c>QUALYSVM_MUTATIONS=1000000 dotnet test --filter Mutation</c>.
/// </summary>
[Collection(ProcessWide.Name)] // it measures the memory of the whole process
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Workers = 2;
    private const long GrowthAllowed = 32 * 1024 * 1024;
    private static readonly int Total = int.TryParse(Environment.GetEnvironmentVariable("QUALYSVM_MUTATIONS"), out var number) ? number : 20_000;

    [Fact]
    public async Task A_damaged_reply_is_a_result_or_a_QualysException_and_nothing_else()
    {
        var samples = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.*")
            .Where(path => !Path.GetFileName(path).StartsWith("headers-", StringComparison.Ordinal))
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Body: File.ReadAllBytes(path)))
            .ToArray();
        Assert.True(samples.Length >= 8);

        var tenth = await RunAsync(samples, 0, Total / 10);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var rest = await RunAsync(samples, Total / 10, Total);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;

        output.WriteLine($"{Total} mutated replies: {tenth.Results + rest.Results} read, {tenth.Errors + rest.Errors} refused; memory grew by {growth / 1024} KiB.");
        Assert.Equal(Total, tenth.Results + tenth.Errors + rest.Results + rest.Errors);
        Assert.True(rest.Results > 0 && rest.Errors > rest.Results / 100, "The mutations neither break nor spare enough to prove anything.");
        Assert.True(growth < GrowthAllowed, $"Memory grew by {growth} bytes.");
    }

    private static async Task<(int Results, int Errors)> RunAsync((string Name, byte[] Body)[] samples, int from, int to)
    {
        var runs = Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            int results = 0, errors = 0;
            var service = new DamagedService();
            using var session = service.Session();
            for (var number = from + worker; number < to; number += Workers)
            {
                var (name, body) = samples[number % samples.Length];
                service.Body = new Mutator(number).Damage(body);
                try
                {
                    await ReadAsync(session, name, service.Body).WaitAsync(TimeSpan.FromSeconds(30));
                    results++;
                }
                catch (QualysException)
                {
                    errors++;
                }
                catch (Exception error)
                {
                    throw new InvalidOperationException($"Mutation {number} of {name} gave {error.GetType().Name}: {error.Message}", error);
                }
            }

            return (Results: results, Errors: errors);
        }));
        var all = await Task.WhenAll(runs);
        return (all.Sum(run => run.Results), all.Sum(run => run.Errors));
    }

    private static async Task ReadAsync(QualysSession session, string name, byte[] body)
    {
        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            foreach (var finding in new ScanResultReader("scan/1.1").Read(new MemoryStream(body)))
            {
                _ = finding.ToString();
            }
        }
        else if (name.Contains("report", StringComparison.Ordinal))
        {
            using var reports = new QualysApi(session).Reports.List(new ReportQuery(), SilentObserver.Instance, default);
            while (await reports.NextAsync() is { } page)
            {
                _ = page.Sum(report => report.Size ?? 0);
            }
        }
        else
        {
            using var scans = new QualysApi(session).Scans.List(new ScanQuery(), SilentObserver.Instance, default);
            while (await scans.NextAsync() is { } page)
            {
                _ = page.Sum(scan => scan.Targets.Count);
            }
        }
    }

    /// <summary>Answers each call with the body of the moment.</summary>
    private sealed class DamagedService : HttpMessageHandler
    {
        public byte[] Body { get; set; } = [];

        public QualysSession Session() => new(new SessionSettings
        {
            BaseUri = new Uri("https://damaged.example"),
            Account = new Account(Authentication.Basic, new NetworkCredential("user", "word")),
            Sandbox = this,
            Resilience = new OneAttempt(),
        });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Body) });
    }

    private sealed class OneAttempt : IResilience
    {
        public Task<T> ExecuteAsync<T>(QualysCall call, Func<CancellationToken, Task<T>> attempt, ICallObserver observer, CancellationToken token) => attempt(token);
    }
}
