namespace QualysVM.Benchmarks.Lists;

/// <summary>One way to read a scan list.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Open">Gets ready, in a fresh process: opens the engine, where the way needs one.</param>
internal sealed record ListContender(string Name, Func<IListReading> Open);

/// <summary>A contender that is ready.</summary>
internal interface IListReading : IDisposable
{
    /// <summary>Reads the list at this address, all of it.</summary>
    Arrival Read(string address);
}
