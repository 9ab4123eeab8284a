using System.Net;
using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Scans.Results;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Tests.Changes;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Lists;

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
    private static readonly int Total = RandomCases.Count;

    [Fact]
    public async Task A_damaged_reply_is_a_result_or_a_QualysException_and_nothing_else()
    {
        var samples = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.*")
            .Where(path => !Path.GetFileName(path).StartsWith("headers-", StringComparison.Ordinal))
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Body: File.ReadAllBytes(path)))
            .Where(sample => sample.Name.EndsWith(".json", StringComparison.Ordinal) || ReaderOf(sample.Body) is not null || Encoding.UTF8.GetString(sample.Body).Contains("<SIMPLE_RETURN>", StringComparison.Ordinal))
            .ToArray();
        Assert.True(samples.Length >= 8);
        var readers = samples.Select(sample => ReaderOf(sample.Body)).ToHashSet();
        Assert.All(AllLists.Readers, reader => Assert.True(readers.Contains(reader), $"No sample is a {reader}, so its reader is never given a damaged one."));

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
                    await ReadAsync(session, name, body, service.Body).WaitAsync(TimeSpan.FromSeconds(30));
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

    private static async Task ReadAsync(QualysSession session, string name, byte[] sample, byte[] body)
    {
        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            foreach (var finding in new ScanResultReader("scan/1.1").Read(new MemoryStream(body)))
            {
                _ = finding.ToString();
            }
        }
        else if (ReaderOf(sample) is { } list)
        {
            var (_, error) = await list.ReadAsync(session);
            Rethrow(error);
        }
        else
        {
            _ = await ChangingActions.SendAsync(session, ApiActions.ScanDelete);
        }
    }

    /// <summary>The list that a sample is one of; null for the short answers. Lists that nobody reads yet are left out.</summary>
    private static ReadableList? ReaderOf(byte[] sample)
    {
        var text = Encoding.UTF8.GetString(sample);
        return AllLists.Readers.FirstOrDefault(list => text.Contains($"<{list.Root}>", StringComparison.Ordinal));
    }

    private static void Rethrow(Exception? error)
    {
        if (error is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error).Throw();
        }
    }

    /// <summary>Answers each call with the body of the moment.</summary>
    private sealed class DamagedService : HttpMessageHandler
    {
        public byte[] Body { get; set; } = [];

        public QualysSession Session() => new(new SessionSettings
        {
            BaseUri = new Uri("https://damaged.example"),
            Account = new Account(Authentication.Basic, new NetworkCredential("user", "w0rd-of-tests")),
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
