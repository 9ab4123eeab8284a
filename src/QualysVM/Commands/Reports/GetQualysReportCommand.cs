using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Reports;

namespace QualysVM.Commands.Reports;

/// <summary>Lists reports.</summary>
[Cmdlet(VerbsCommon.Get, "QualysReport", DefaultParameterSetName = AllSet)]
[OutputType(typeof(Report))]
public sealed class GetQualysReportCommand : ListCommand
{
    /// <summary>The reports with these numbers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Takes(typeof(Report))]
    [Alias("ReportId")]
    [ArgumentCompleter(typeof(ReportCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Only reports in these states. The service takes one; several are applied here.</summary>
    [Parameter]
    [ValidateSet(ReportState.Running, ReportState.Finished, ReportState.Submitted, ReportState.Canceled, ReportState.Errors)]
    public string[]? State { get; set; }

    /// <summary>Only reports that this user launched.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UserLogin { get; set; }

    /// <summary>Only reports that expire before this time.</summary>
    [Parameter]
    [TimeTransformation(IsAhead = true)]
    public DateTimeOffset? ExpiresBefore { get; set; }

    /// <summary>Only reports on these host names. API version 3.0 only.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Fqdn { get; set; }

    /// <summary>Only reports whose title is like one of these. Wildcards are allowed. Applied here: the service has no such filter.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Title { get; set; }

    /// <summary>Only reports of these kinds, such as Scan or Scorecard. Wildcards are allowed. Applied here: the service has no such filter.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReportTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Type { get; set; }

    /// <summary>Only reports in these formats, such as PDF or CSV. Wildcards are allowed. Applied here: the service has no such filter.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReportFormatCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? OutputFormat { get; set; }

    /// <summary>Only reports launched at this time or later. Applied here: the service has no such filter.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? LaunchedAfter { get; set; }

    private protected override void Process() => Get(Id, id => Api.Reports.List(Query(id), Observer, Stopped), IsWanted);

    private bool IsWanted(Report report) =>
        State?.Contains(report.State, StringComparer.OrdinalIgnoreCase) != false
        && Wildcards.Match(Title, report.Title)
        && Wildcards.Match(Type, report.Type)
        && Wildcards.Match(OutputFormat, report.OutputFormat)
        && (LaunchedAfter is null || report.LaunchDateTime >= LaunchedAfter);

    private ReportQuery Query(long? id) => new()
    {
        Id = id,
        State = State is [var only] ? only : null,
        UserLogin = UserLogin,
        ExpiresBefore = ExpiresBefore,
        Client = Client,
        Fqdns = Fqdn ?? [],
        EchoRequest = EchoRequest,
    };
}
