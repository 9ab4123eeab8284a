namespace QualysVM.Core.Reports;

/// <summary>The states of a report, spelled as the service spells them. A record may show one that is newer than this list.</summary>
public static class ReportState
{
    /// <summary>Being made.</summary>
    public const string Running = "Running";

    /// <summary>Ready to be fetched.</summary>
    public const string Finished = "Finished";

    /// <summary>Waits to be made.</summary>
    public const string Submitted = "Submitted";

    /// <summary>Ended by a user.</summary>
    public const string Canceled = "Canceled";

    /// <summary>Ended by a fault; with an s, where scans have Error.</summary>
    public const string Errors = "Errors";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Running, Finished, Submitted, Canceled, Errors];
}
