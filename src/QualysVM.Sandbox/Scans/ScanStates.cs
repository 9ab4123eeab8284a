namespace QualysVM.Sandbox.Scans;

/// <summary>The service's words for the state of a scan.</summary>
internal static class ScanStates
{
    public const string Queued = "Queued";
    public const string Loading = "Loading";
    public const string Running = "Running";
    public const string Paused = "Paused";
    public const string Canceled = "Canceled";
    public const string Finished = "Finished";
    public const string Error = "Error";

    public static readonly string[] All = [Running, Paused, Canceled, Finished, Error, Queued, Loading];
}
