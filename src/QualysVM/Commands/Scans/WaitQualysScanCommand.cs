using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans;
using QualysVM.Errors;

namespace QualysVM.Commands.Scans;

/// <summary>Waits until scans have come to their end.</summary>
[Cmdlet(VerbsLifecycle.Wait, "QualysScan", DefaultParameterSetName = ScanSet)]
[OutputType(typeof(Scan))]
public sealed class WaitQualysScanCommand : ScanTargetsCommand
{
    private readonly List<string> references = [];

    /// <summary>The states to wait for. By default Finished, Canceled, Error and Paused.</summary>
    [Parameter]
    [ValidateSet(ScanState.Running, ScanState.Paused, ScanState.Canceled, ScanState.Finished, ScanState.Error, ScanState.Queued, ScanState.Loading)]
    public string[] Until { get; set; } = [ScanState.Finished, ScanState.Canceled, ScanState.Error, ScanState.Paused];

    /// <summary>The shortest time between two looks, in seconds. Each look is one call, however many scans there are; long waits look less often.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int PollingIntervalSec { get; set; } = 30;

    /// <summary>The longest wait in all, in seconds. A scan that has not ended by then is an error. By default there is no limit.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? TimeoutSec { get; set; }

    /// <summary>Also returns, after the error, the scans that had not ended in time.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => references.AddRange(References);

    private protected override void End() => new WaitLoop<Scan>(
        this,
        ScanWatch.Over(Api.Scans, references, Until, TimeSpan.FromSeconds(PollingIntervalSec), Api.Clock),
        Api.Clock,
        "Waiting for Qualys scans (Ctrl+C ends the wait, not the scans)",
        scan => $"{scan.Title}: {scan.State}")
    {
        Ended = scan =>
        {
            WriteVerbose($"{scan.Ref} '{scan.Title}' is {scan.State} after {scan.DurationText}.");
            WriteObject(scan);
        },
        Lost = reference => WriteError(ErrorRecords.From(ScanNotFound.Error(reference), reference)),
        Overdue = GiveUp,
    }.Run(TimeoutSec);

    private void GiveUp(string reference, Scan? scan)
    {
        WriteError(ErrorRecords.From(
            scan is null
                ? new QualysException(QualysError.Timeout, $"The scan {reference} was not seen in the list within {TimeoutSec} s.") { Advice = "Check the reference. A scan that has just been launched may take a while to be listed." }
                : new QualysException(QualysError.Timeout, $"The scan {reference} '{scan.Title}' was still {scan.State} after {TimeoutSec} s.") { Advice = "The scan goes on; wait for it again, or give -TimeoutSec more time." },
            reference));
        if (PassThru && scan is not null)
        {
            WriteObject(scan);
        }
    }
}
