namespace QualysVM.Benchmarks.Scans;

/// <summary>Who reads scan lists, each in a process of its own.</summary>
internal static class ScanContenders
{
    public const string ChildArgument = "--scans";

    public static ScanContender Module { get; } = new("Get-QualysScan", () => new EngineReading(ScanScripts.Module));

    public static ScanContender ModuleStops { get; } = new("Get-QualysScan, one object", () => new EngineReading(ScanScripts.ModuleStops));

    public static ScanContender Typical { get; } = new("script: `[xml]`, `$scan.NAME`", () => new EngineReading(ScanScripts.Typical));

    public static ScanContender Tuned { get; } = new("script: `[xml]`, `$scan['NAME'].InnerText`", () => new EngineReading(ScanScripts.Tuned));

    public static ScanContender Document { get; } = new("XDocument, typed values", () => new ReaderReading(ReaderReading.Document));

    public static ScanContender Typed { get; } = new("bare XmlReader, typed values", () => new ReaderReading(ReaderReading.TypedValues));

    public static ScanContender Floor { get; } = new("bare XmlReader, every value", () => new ReaderReading(ReaderReading.EveryValue));

    private static IReadOnlyList<ScanContender> All => [Module, ModuleStops, Typical, Tuned, Document, Typed, Floor];

    /// <summary>Reads the lists at these addresses, one after the other, in one process.</summary>
    public static async Task<IReadOnlyList<ScanRun>> RunAsync(this ScanContender contender, params string[] addresses)
    {
        var output = await ThisProgram.RunAsync([ChildArgument, contender.Name, .. addresses]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ScanRun.Parse)];
    }

    /// <summary>The child's part.</summary>
    public static void RunHere(string name, ReadOnlySpan<string> addresses)
    {
        using var reading = All.Single(one => one.Name == name).Open();
        var idle = ThisProgram.WorkingSet;
        foreach (var address in addresses)
        {
            var before = Environment.CpuUsage.TotalTime;
            var arrival = reading.Read(address);
            Console.WriteLine(new ScanRun(arrival, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds, idle, ThisProgram.PeakWorkingSet));
        }
    }
}
