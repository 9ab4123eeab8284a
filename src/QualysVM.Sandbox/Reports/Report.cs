using QualysVM.Sandbox.Reports.Files;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports;

/// <summary>One report of the platform. What changes with time is asked for with a time.</summary>
internal sealed record Report
{
    public required int Id { get; init; }

    public required ReportCourse Course { get; init; }

    public required string Type { get; init; }

    public required string UserLogin { get; init; }

    public required string OutputFormat { get; init; }

    /// <summary>The size once finished, with its unit; null for that of the file itself.</summary>
    public string? Size { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>Null for scorecards.</summary>
    public string? Title { get; init; }

    public Client? Client { get; init; }

    /// <summary>What went wrong, shown with Errors.</summary>
    public string? Message { get; init; }

    /// <summary>Not in the list before this: the service shows a new report a while after it was launched.</summary>
    public DateTimeOffset? ListedFrom { get; init; }

    /// <summary>The title of what it was made after, which need not be its own.</summary>
    public string? Template { get; init; }

    public required ReportSubject Subject { get; init; }

    /// <summary>CSV without the blocks before its table.</summary>
    public bool HidesHeader { get; init; }

    /// <summary>Its file, kept so that it is the same each time and is made once.</summary>
    public Lazy<ReportBody>? Body { get; init; }

    public bool IsListedAt(DateTimeOffset now) => !(now < ListedFrom);

    public bool IsReadyAt(DateTimeOffset now) => now < Expires && Course.StateAt(now) == ReportStates.Finished;

    public string SizeAt(DateTimeOffset now) => Course.StateAt(now) != ReportStates.Finished ? "-" : Size ?? ReportSize.Spell(Body!.Value.Length);
}
