namespace QualysVM.Sandbox.Reports.Files;

/// <summary>Makes the file of a report.</summary>
internal static class ReportBodies
{
    private static readonly ReportBody None = new([], [0], [], null);

    public static ReportBody Make(Report report, SandboxOptions options) =>
        ReportFormat.Of(report.OutputFormat)?.Make(new ReportContent(report, options), options.ReportSize) ?? None;
}
