using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Scans;

/// <summary>Who reads scan lists.</summary>
internal static class ScanContenders
{
    public static ListContender Module { get; } = new("Get-QualysScan", () => new EngineReading(ScanScripts.Module));

    public static ListContender ModuleStops { get; } = new("Get-QualysScan, one object", () => new EngineReading(ScanScripts.ModuleStops));

    public static ListContender Typical { get; } = new("script: `[xml]`, `$scan.NAME`", () => new EngineReading(ScanScripts.Typical));

    public static ListContender Tuned { get; } = new("script: `[xml]`, `$scan['NAME'].InnerText`", () => new EngineReading(ScanScripts.Tuned));

    public static ListContender Document { get; } = new("XDocument, typed values", () => new ReaderReading(ReaderReading.Document));

    public static ListContender Typed { get; } = new("bare XmlReader, typed values", () => new ReaderReading(ReaderReading.TypedValues));

    public static ListContender Floor { get; } = new("bare XmlReader, every value", () => new ReaderReading(ReaderReading.EveryValue));

    public static IReadOnlyList<ListContender> All { get; } = [Module, ModuleStops, Typical, Tuned, Document, Typed, Floor];
}
