using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>Makes the file of a report.</summary>
/// <param name="hosts">Who is there.</param>
/// <param name="records">What is known of them.</param>
/// <param name="least">How many bytes a file has at least, or null for what its content takes.</param>
internal sealed class ReportBodies(HostDirectory hosts, HostRecords records, long? least)
{
    private static readonly ReportBody None = new(Array.Empty<byte>(), [0], [], null);

    public ReportBody Make(Report report) =>
        ReportFormat.Of(report.OutputFormat)?.Make(new ReportContent(report, hosts, records), least) ?? None;
}
