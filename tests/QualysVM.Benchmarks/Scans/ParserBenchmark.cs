using System.Globalization;
using System.Net;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using QualysVM.Core.Http;
using QualysVM.Core.Paging;
using QualysVM.Core.Scans;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Benchmarks.Scans;

/// <summary>The parser alone: a list in memory, without network and engine, up to the pages that a cmdlet would take.</summary>
[MemoryDiagnoser]
public class ParserBenchmark
{
    private byte[] list = [];

    [GlobalSetup]
    public async Task MakeListAsync() => list = (await ScanBytes.MakeAsync()).List(ScanBytes.Distinct);

    [Benchmark(Baseline = true, Description = "bare XmlReader, every value")]
    public int EveryValue() => ReaderReading.EveryValue(new MemoryStream(list)).Count;

    [Benchmark(Description = "bare XmlReader, typed values")]
    public int TypedValues() => ReaderReading.TypedValues(new MemoryStream(list)).Count;

    [Benchmark(Description = "QualysVM")]
    public int Module()
    {
        using var pages = new RecordPages<Scan>(ReadAsync, CancellationToken.None);
        var count = 0;
        while (pages.NextAsync().GetAwaiter().GetResult() is { } page)
        {
            count += page.Count;
        }

        return count;
    }

    [Benchmark(Description = "XDocument, typed values")]
    public int Document() => ReaderReading.Document(new MemoryStream(list)).Count;

    internal static void Run(Verdicts verdicts)
    {
        var config = new ManualConfig().AddLogger(NullLogger.Instance).AddColumnProvider(DefaultColumnProviders.Instance)
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(8).WithIterationCount(20))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "QualysVM.Benchmarks"));
        var reports = BenchmarkRunner.Run<ParserBenchmark>(config).Reports.ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name);
        double Time(string name) => reports[name].ResultStatistics!.Median / ScanBytes.Distinct;
        Console.WriteLine("\n## The parser alone, per scan; BenchmarkDotNet, median\n");
        Console.WriteLine("| | time | of the floor | allocated |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (name, report) in reports)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {Time(name):N0} ns | {Time(name) / Time(nameof(EveryValue)):N2} x | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / ScanBytes.Distinct:N0} B |"));
        }

        var ratio = Time(nameof(Module)) / Time(nameof(EveryValue));
        verdicts.Add(4, "parser alone, of a bare reader reading every value", "<= 1.5 x", $"{ratio:N2} x", ratio <= 1.5);
    }

    private Task ReadAsync(RecordPages<Scan> pages, CancellationToken stop)
    {
        var call = new QualysCall(ApiActions.ScanList, ApiActions.ScanList.Newest, []);
        var response = new HttpResponseMessage(HttpStatusCode.OK);
        using var document = ReplyDocument.Open(new QualysReply(call, response, new ReplyStream(new MemoryStream(list), response, TimeSpan.FromMinutes(5), stop)), ScanReader.List.Root);
        document.Reply.Body.Waiting = pages.Flush;
        ScanReader.List.Read(document, pages, SilentObserver.Instance);
        return Task.CompletedTask;
    }
}
