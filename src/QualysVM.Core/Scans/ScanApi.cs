using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Scans;

/// <summary>Calls about scans.</summary>
public sealed class ScanApi : ListApi<ScanQuery, Scan>
{
    internal ScanApi(QualysSession session)
        : base(session, ApiActions.ScanList, ScanReader.List)
    {
    }

    /// <summary>Launches a scan. It is sent once: when the answer is lost, the error says so.</summary>
    /// <exception cref="QualysException">The scan was refused, here or by the service, or nobody knows whether it was launched.</exception>
    public async Task<LaunchedScan> LaunchAsync(ScanLaunch launch, ICallObserver observer, CancellationToken token)
    {
        var answer = await Session.ChangeAsync(ApiActions.ScanLaunch, launch.ToFields(), observer, token).ConfigureAwait(false);
        return answer.Items.TryGetValue("REFERENCE", out var reference) && ScanReference.IsOne(reference)
            ? new LaunchedScan(reference, answer.Items.TryGetValue("NOTIFICATION", out var note) ? note : "")
            : throw new QualysException(QualysError.OutcomeUnknown, $"Qualys answered the scan launch with '{answer.Text}' but named no scan.")
            {
                Advice = "Look with Get-QualysScan whether the scan was launched before you run it again.",
            };
    }

    /// <summary>Pauses a running scan.</summary>
    public Task PauseAsync(string reference, ICallObserver observer, CancellationToken token) => ChangeAsync(ApiActions.ScanPause, reference, observer, token);

    /// <summary>Lets a paused scan go on.</summary>
    public Task ResumeAsync(string reference, ICallObserver observer, CancellationToken token) => ChangeAsync(ApiActions.ScanResume, reference, observer, token);

    /// <summary>Ends a scan before its time.</summary>
    public Task CancelAsync(string reference, ICallObserver observer, CancellationToken token) => ChangeAsync(ApiActions.ScanCancel, reference, observer, token);

    /// <summary>Deletes a scan with its results, for good.</summary>
    public Task DeleteAsync(string reference, ICallObserver observer, CancellationToken token) => ChangeAsync(ApiActions.ScanDelete, reference, observer, token);

    private async Task ChangeAsync(ApiAction action, string reference, ICallObserver observer, CancellationToken token)
    {
        var asked = ScanReference.Check(reference);
        (await Session.ChangeAsync(action, new FormFields().Add("scan_ref", asked), observer, token).ConfigureAwait(false)).IsAbout(action, "REFERENCE", asked);
    }
}
