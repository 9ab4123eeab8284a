using System.Globalization;
using System.Net;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Scans;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Benchmarks.Scans;

/// <summary>The parser alone: a list in memory, without network and engine, up to the pages that a cmdlet would take.</summary>
[MemoryDiagnoser]
public class ParserBenchmark
{
    public const string Floor = "bare XmlReader, every value";
    public const string ModuleName = "QualysVM";
    private byte[] list = [];

    [GlobalSetup]
    public async Task MakeListAsync() => list = (await ScanBytes.MakeAsync()).List(ScanBytes.Distinct);

    [Benchmark(Baseline = true, Description = Floor)]
    public int EveryValue() => ReaderReading.EveryValue(new MemoryStream(list)).Count;

    [Benchmark(Description = "bare XmlReader, typed values")]
    public int TypedValues() => ReaderReading.TypedValues(new MemoryStream(list)).Count;

    [Benchmark(Description = ModuleName)]
    public int Module()
    {
        using var pages = new RecordFeed<Scan>(ReadAsync, CancellationToken.None);
        var count = 0;
        while (pages.NextAsync().GetAwaiter().GetResult() is { } page)
        {
            count += page.Count;
        }

        return count;
    }

    [Benchmark(Description = "XDocument, typed values")]
    public int Document() => ReaderReading.Document(new MemoryStream(list)).Count;

    /// <summary>The child's part: a line for each benchmark, with its name, nanoseconds and bytes per scan.</summary>
    internal static void RunHere()
    {
        var config = new ManualConfig().AddLogger(NullLogger.Instance).AddColumnProvider(DefaultColumnProviders.Instance)
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(250)).WithWarmupCount(10).WithIterationCount(12))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "QualysVM.Benchmarks"));
        foreach (var report in BenchmarkRunner.Run<ParserBenchmark>(config).Reports)
        {
            var time = report.ResultStatistics!.Median / ScanBytes.Distinct;
            var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / ScanBytes.Distinct;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')}\t{time}\t{allocated}"));
        }
    }

    private Task ReadAsync(RecordFeed<Scan> pages, CancellationToken stop)
    {
        var call = new QualysCall(ApiActions.ScanList, ApiActions.ScanList.Newest, []);
        var response = new HttpResponseMessage(HttpStatusCode.OK);
        using var document = ReplyDocument.Open(new QualysReply(call, response, new ReplyStream(new MemoryStream(list), response, TimeSpan.FromMinutes(5), stop)), ScanReader.List.Root);
        document.Reply.Body.Waiting = pages.Flush;
        ScanReader.List.Read(document, pages, SilentObserver.Instance);
        return Task.CompletedTask;
    }
}
