using System.Globalization;
using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.Reports;
using QualysVM.Errors;
using QualysVM.Views;

namespace QualysVM.Commands.Reports;

/// <summary>Waits until reports are finished.</summary>
[Cmdlet(VerbsLifecycle.Wait, "QualysReport", DefaultParameterSetName = ReportSet)]
[OutputType(typeof(Report))]
public sealed class WaitQualysReportCommand : ReportTargetsCommand
{
    private readonly List<long> ids = [];

    /// <summary>The shortest time between two looks, in seconds. Each look is one call, however many reports there are; long waits look less often.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int PollingIntervalSec { get; set; } = 15;

    /// <summary>The longest wait in all, in seconds. A report that is not finished by then is an error. By default there is no limit.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? TimeoutSec { get; set; }

    /// <summary>Also returns, after the error, the reports that failed or were not finished in time.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ids.AddRange(Ids);

    private protected override void End() => new WaitLoop<Report>(
        this,
        ReportWatch.Over(Api.Reports, ids, TimeSpan.FromSeconds(PollingIntervalSec), Api.Clock),
        Api.Clock,
        "Waiting for Qualys reports (Ctrl+C ends the wait, not the reports)",
        report => $"{report.Id} {ReportView.Named(report)}: {ReportView.State(report)}")
    {
        Ended = Finish,
        Lost = id => WriteError(ErrorRecords.From(NotFound(long.Parse(id, CultureInfo.InvariantCulture)), id)),
        Overdue = GiveUp,
    }.Run(TimeoutSec);

    private void Finish(Report report)
    {
        WriteVerbose($"{report.Id} {ReportView.Named(report)} is {report.State}.");
        if (report.State == ReportState.Finished)
        {
            WriteObject(report);
            return;
        }

        var message = report.Message.Length > 0 ? $": {report.Message}" : ".";
        Fail(report.Id, report, report.State == ReportState.Canceled
            ? new QualysException(QualysError.ReportNotAvailable, $"The report {report.Id} {ReportView.Named(report)} was canceled{message}") { Advice = "Somebody ended it, with Stop-QualysReport or in the web interface. Launch it again." }
            : new QualysException(QualysError.ReportNotAvailable, $"The report {report.Id} {ReportView.Named(report)} failed{message}") { Advice = "The message is the service's own. Check the template and what it reports on, then launch it again." });
    }

    private void GiveUp(string id, Report? report) => Fail(long.Parse(id, CultureInfo.InvariantCulture), report, report is null
        ? new QualysException(QualysError.Timeout, $"The report {id} was not seen in the list within {TimeoutSec} s.") { Advice = "Check the number. A report that has just been launched may take a while to be listed." }
        : new QualysException(QualysError.Timeout, $"The report {id} {ReportView.Named(report)} was still {ReportView.State(report)} after {TimeoutSec} s.") { Advice = "The report goes on; wait for it again, or give -TimeoutSec more time." });

    private void Fail(long id, Report? report, QualysException error)
    {
        WriteError(ErrorRecords.From(error, id));
        if (PassThru && report is not null)
        {
            WriteObject(report);
        }
    }
}
