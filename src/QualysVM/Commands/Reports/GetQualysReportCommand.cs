using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.Reports;

namespace QualysVM.Commands.Reports;

/// <summary>Lists reports.</summary>
[Cmdlet(VerbsCommon.Get, "QualysReport", DefaultParameterSetName = AllSet)]
[OutputType(typeof(Report))]
public sealed class GetQualysReportCommand : ListCommand
{
    /// <summary>The reports with these numbers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ReportId")]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Only reports in this state.</summary>
    [Parameter]
    [ValidateSet(ReportState.Running, ReportState.Finished, ReportState.Submitted, ReportState.Canceled, ReportState.Errors)]
    public string? State { get; set; }

    /// <summary>Only reports that this user launched.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UserLogin { get; set; }

    /// <summary>Only reports that expire before this time.</summary>
    [Parameter]
    public DateTimeOffset? ExpiresBefore { get; set; }

    /// <summary>Only reports on these host names. API version 3.0 only.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Fqdn { get; set; }

    private protected override void Process()
    {
        if (Id is null)
        {
            var count = Write(Api.Reports.List(Query(null), Observer, Stopped));
            WriteVerbose($"{count} {(count == 1 ? "report" : "reports")}.");
            return;
        }

        foreach (var id in Id)
        {
            Attempt(id, () =>
            {
                if (Write(Api.Reports.List(Query(id), Observer, Stopped)) == 0)
                {
                    throw new QualysException(QualysError.NotFound, $"No report {id} was found.") { Advice = "Check the number. Reports expire, after 7 days by default; one may also belong to another user or client." };
                }
            });
        }
    }

    private ReportQuery Query(long? id) => new()
    {
        Id = id,
        State = State,
        UserLogin = UserLogin,
        ExpiresBefore = ExpiresBefore,
        Client = Client,
        Fqdns = Fqdn ?? [],
        EchoRequest = EchoRequest,
    };
}
