using System.Diagnostics;
using System.Globalization;
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
    private const int ActivityId = 0x9A2;
    private const int MostShown = 5;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
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

    private protected override void End()
    {
        var watch = new ScanWatch(Api.Scans, references, Until, TimeSpan.FromSeconds(PollingIntervalSec), () => DateTimeOffset.UtcNow);
        try
        {
            while (watch.Left > 0)
            {
                Look(watch);
                if (watch.Left > 0 && !Rest(watch))
                {
                    GiveUp(watch);
                    return;
                }
            }
        }
        finally
        {
            WriteProgress(new ProgressRecord(ActivityId, Activity, "Ended") { RecordType = ProgressRecordType.Completed });
        }
    }

    private static string Activity => "Waiting for Qualys scans (Ctrl+C ends the wait, not the scans)";

    private void Look(ScanWatch watch)
    {
        var (ended, lost) = Wait(watch.LookAsync(Observer, Stopped));
        foreach (var scan in ended)
        {
            WriteVerbose($"{scan.Ref} '{scan.Title}' is {scan.State} after {scan.DurationText}.");
            WriteObject(scan);
        }

        foreach (var reference in lost)
        {
            WriteError(ErrorRecords.From(ScanNotFound.Error(reference), reference));
        }
    }

    /// <summary>Rests until the next look, with a word to the user every second.</summary>
    /// <returns>False when the time is up.</returns>
    private bool Rest(ScanWatch watch)
    {
        var rest = Stopwatch.StartNew();
        var pause = watch.Pause;
        for (var left = pause; left > TimeSpan.Zero; left = pause - rest.Elapsed)
        {
            if (watch.Elapsed.TotalSeconds >= TimeoutSec)
            {
                return false;
            }

            Show(watch);
            Wait(Task.Delay(left < Tick ? left : Tick, Stopped));
        }

        return true;
    }

    private void Show(ScanWatch watch)
    {
        var scans = watch.Pending.Values.OfType<Scan>().Take(MostShown).Select(scan => $"{scan.Title}: {scan.State}");
        var status = string.Format(CultureInfo.InvariantCulture, "{0} of {1} left, {2:hh\\:mm\\:ss}. {3}", watch.Left, references.Count, watch.Elapsed, string.Join("; ", scans));
        WriteProgress(new ProgressRecord(ActivityId, Activity, status) { PercentComplete = 100 * (references.Count - watch.Left) / references.Count });
    }

    private void GiveUp(ScanWatch watch)
    {
        foreach (var (reference, scan) in watch.Pending.Select(pair => (pair.Key, pair.Value)))
        {
            WriteError(ErrorRecords.From(
                scan is null
                    ? new QualysException(QualysError.Timeout, $"The scan {reference} was not in the list for {TimeoutSec} s.") { Advice = "Check the reference. A scan that has just been launched may take a while to be listed." }
                    : new QualysException(QualysError.Timeout, $"The scan {reference} '{scan.Title}' was still {scan.State} after {TimeoutSec} s.") { Advice = "The scan goes on; wait for it again, or give -TimeoutSec more time." },
                reference));
            if (PassThru && scan is not null)
            {
                WriteObject(scan);
            }
        }
    }
}
