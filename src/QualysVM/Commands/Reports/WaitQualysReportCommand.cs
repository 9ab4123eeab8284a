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

    private protected override void Process() => ids.AddRange(Targets.Select(target => target.Key));

    private protected override void End() =>
        WaitFor(ReportWatch.Over(Api.Reports, ids, TimeSpan.FromSeconds(PollingIntervalSec), Api.Clock), TimeoutSec, PassThru, ReportView.State, Finish);

    private void Finish(Report report)
    {
        WriteVerbose($"{report.Id} {ReportView.Named(report)} is {report.State}.");
        if (report.State == ReportState.Finished)
        {
            WriteObject(report);
            return;
        }

        WriteError(ErrorRecords.From(WhyNot(report), report.Id));
        if (PassThru)
        {
            WriteObject(report);
        }
    }

    private static QualysException WhyNot(Report report)
    {
        var message = report.Message.Length > 0 ? $": {report.Message}" : ".";
        return report.State == ReportState.Canceled
            ? new(QualysError.ReportNotAvailable, $"The report {report.Id} {ReportView.Named(report)} was canceled{message}")
            {
                Advice = "Somebody ended it, with Stop-QualysReport or in the web interface. Launch it again.",
            }
            : new(QualysError.ReportNotAvailable, $"The report {report.Id} {ReportView.Named(report)} failed{message}")
            {
                Advice = "The message is the service's own. Check the template and what it reports on, then launch it again.",
            };
    }
}
