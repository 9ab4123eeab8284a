namespace QualysVM.Core.Scans;

/// <summary>The states of a scan, spelled as the service spells them. A record may show one that is newer than this list.</summary>
public static class ScanState
{
    /// <summary>At work.</summary>
    public const string Running = "Running";

    /// <summary>Paused; can be resumed, and reported on.</summary>
    public const string Paused = "Paused";

    /// <summary>Ended by a user.</summary>
    public const string Canceled = "Canceled";

    /// <summary>Ended by itself.</summary>
    public const string Finished = "Finished";

    /// <summary>Ended by a fault.</summary>
    public const string Error = "Error";

    /// <summary>Waits for a scanner.</summary>
    public const string Queued = "Queued";

    /// <summary>Finished; its results are being loaded.</summary>
    public const string Loading = "Loading";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Running, Paused, Canceled, Finished, Error, Queued, Loading];
}
