using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports;

/// <summary>One report of the platform. What changes with time is asked for with a time.</summary>
internal sealed class Report
{
    public required int Id { get; init; }

    public required ReportCourse Course { get; init; }

    public required string Type { get; init; }

    public required string UserLogin { get; init; }

    public required string OutputFormat { get; init; }

    /// <summary>The size once finished, with its unit.</summary>
    public required string Size { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>Null for scorecards.</summary>
    public string? Title { get; init; }

    public Client? Client { get; init; }

    /// <summary>What went wrong, shown with Errors.</summary>
    public string? Message { get; init; }

    public string SizeAt(DateTimeOffset now) => Course.StateAt(now) == ReportStates.Finished ? Size : "-";
}
