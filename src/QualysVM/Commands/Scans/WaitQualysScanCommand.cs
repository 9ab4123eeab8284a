using System.Management.Automation;
using QualysVM.Core.Scans;

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

    private protected override void Process() => references.AddRange(Targets.Select(target => target.Key));

    private protected override void End() =>
        WaitFor(ScanWatch.Over(Api.Scans, references, Until, TimeSpan.FromSeconds(PollingIntervalSec), Api.Clock), TimeoutSec, PassThru, scan => scan.State, Finish);

    private void Finish(Scan scan)
    {
        WriteVerbose($"{scan.Ref} '{scan.Title}' is {scan.State} after {scan.DurationText}.");
        WriteObject(scan);
    }
}
