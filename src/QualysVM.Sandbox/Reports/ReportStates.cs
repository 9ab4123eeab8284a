namespace QualysVM.Sandbox.Reports;

/// <summary>The service's words for the state of a report. "Errors" has an s here; a scan's "Error" has none.</summary>
internal static class ReportStates
{
    public const string Submitted = "Submitted";
    public const string Running = "Running";
    public const string Finished = "Finished";
    public const string Canceled = "Canceled";
    public const string Errors = "Errors";

    public static readonly string[] All = [Running, Finished, Submitted, Canceled, Errors];
}
