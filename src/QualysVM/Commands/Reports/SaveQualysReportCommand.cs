using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.Reports;
using QualysVM.Files;
using QualysVM.Views;

namespace QualysVM.Commands.Reports;

/// <summary>Saves the files of reports.</summary>
[Cmdlet(VerbsData.Save, "QualysReport", DefaultParameterSetName = ReportSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class SaveQualysReportCommand : ReportTargetsCommand
{
    private const int PatienceWithAStop = 5000;
    private readonly CancellationTokenSource ended = new();
    private readonly SaveProgress progress = new();
    private readonly DownloadQueue queue;
    private Destination? destination;

    /// <summary>Nothing is under way yet.</summary>
    public SaveQualysReportCommand() => queue = new DownloadQueue(this, progress, EndsAll, download => Attempt(download.Id, () => Tell(download)));

    /// <summary>A folder, in which each file has the name that Qualys gives it, or the file for a single report. By default the current folder.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>Replaces a file that exists.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>How many reports are downloaded at once, where the subscription's own limit allows as many.</summary>
    [Parameter]
    [ValidateRange(1, 32)]
    public int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        destination ??= Destination.At(SessionState, Path, Force);
        foreach (var (id, given) in Targets)
        {
            Attempt(id, () => Start(id, given));
        }
    }

    private protected override void End()
    {
        try
        {
            queue.LetFinish(0);
        }
        finally
        {
            progress.Complete(this);
        }
    }

    private void Start(long id, Report? report)
    {
        if (!ShouldProcess(destination!.ToString(), report is null ? $"Save the report {id}" : $"Save the report {id} {ReportView.Named(report)}"))
        {
            return;
        }

        destination.Check();
        queue.LetFinish(ThrottleLimit - 1);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(Stopped, ended.Token);
        var download = new ReportDownload(id, report, destination, Force);
        queue.Add(download);
        download.Begin(Api.Reports, Observer, stop);
    }

    private bool EndsAll(ReportDownload download) => download.Task.Exception?.InnerException is QualysException error && EndsOn(error.Reason);

    private void Tell(ReportDownload download)
    {
        try
        {
            var file = Wait(download.Task);
            WriteVerbose($"Report {download.Id}: {file.Length} bytes in '{file.FullName}'.");
            WriteObject(SavedFile.Item(SessionState, InvokeProvider, file));
        }
        catch (QualysException error) when (error.Reason == QualysError.ReportNotAvailable)
        {
            throw WhyNot(download.Id, error);
        }
        catch (QualysException error) when (error.Reason is QualysError.ReplyCutOff or QualysError.Timeout)
        {
            throw error.Retold($"The report {download.Id} is not saved. {error.Message}",
                "Nothing is left of the download. Run the command again; Connect-QualysSession -MaximumRetryCount says how often a download is begun again by itself.");
        }
    }

    /// <summary>The service has one answer for whatever keeps a file from being there; the list knows which it is.</summary>
    private QualysException WhyNot(long id, QualysException error)
    {
        if (Find(id) is not { } report)
        {
            return Kind.NotFound(id);
        }

        return report.State switch
        {
            ReportState.Finished when string.Equals(report.OutputFormat, ReportFormat.Online, StringComparison.OrdinalIgnoreCase) =>
                error.Retold($"The report {id} {ReportView.Named(report)} is {report.OutputFormat} and has no file.",
                    "It is read in the Qualys web interface. For a file, launch it in another format."),
            ReportState.Finished => error.Retold($"Qualys lists the report {id} {ReportView.Named(report)} as Finished, but has no file for it.",
                $"It expires on {LocalTime.Exact(report.ExpirationDateTime)}; if that has passed, launch it again."),
            ReportState.Errors => error.Retold($"The report {id} {ReportView.Named(report)} failed{(report.Message.Length > 0 ? ": " + report.Message : ".")}",
                "Check the template and what it reports on, then launch it again."),
            ReportState.Canceled => error.Retold($"The report {id} {ReportView.Named(report)} was canceled.", "Launch it again."),
            _ => error.Retold($"The report {id} {ReportView.Named(report)} is not ready: it is {ReportView.State(report)}.", "Put Wait-QualysReport before Save-QualysReport."),
        };
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Ctrl+C, an error that ends the command, or a command further down that has enough: the drafts are still being written to.
            ended.Cancel();
            Task.WhenAll(queue.Tasks).ContinueWith(_ => { }, TaskScheduler.Default).Wait(PatienceWithAStop);
            ended.Dispose();
        }

        base.Dispose(disposing);
    }
}
