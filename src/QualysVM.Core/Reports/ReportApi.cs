using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Reports.Files;
using QualysVM.Core.Reports.Launch;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports;

/// <summary>Calls about reports.</summary>
public sealed class ReportApi : ListApi<ReportQuery, Report>
{
    private static int downloads;

    internal ReportApi(QualysSession session)
        : base(session, ApiActions.ReportList, ReportReader.List)
    {
    }

    /// <summary>Launches a report. It is sent once: when the answer is lost, the error says so.</summary>
    /// <returns>The number of the report.</returns>
    /// <exception cref="QualysException">The report was refused, here or by the service, or nobody knows whether it was launched.</exception>
    public async Task<long> LaunchAsync(ReportLaunch launch, ICallObserver observer, CancellationToken token) =>
        Launched(await Session.ChangeAsync(ApiActions.ReportLaunch, launch.ToFields(), observer, token).ConfigureAwait(false));

    /// <summary>Launches a scorecard. It is sent once: when the answer is lost, the error says so.</summary>
    /// <returns>The number of the report.</returns>
    /// <exception cref="QualysException">The scorecard was refused, here or by the service, or nobody knows whether it was launched.</exception>
    public async Task<long> LaunchAsync(ScorecardLaunch launch, ICallObserver observer, CancellationToken token) =>
        Launched(await Session.ChangeAsync(ApiActions.ScorecardLaunch, launch.ToFields(), observer, token).ConfigureAwait(false));

    /// <summary>Ends the making of a report.</summary>
    public Task CancelAsync(long id, ICallObserver observer, CancellationToken token) => ChangeAsync(ApiActions.ReportCancel, id, observer, token);

    /// <summary>Deletes a report, for good.</summary>
    public Task DeleteAsync(long id, ICallObserver observer, CancellationToken token) => ChangeAsync(ApiActions.ReportDelete, id, observer, token);

    /// <summary>
    /// Downloads the file of a report. A download that breaks off is begun again from the first byte as often as the session allows:
    /// the service documents no way to resume one.
    /// </summary>
    /// <param name="id">The report.</param>
    /// <param name="receive">Takes the file, on a thread of its own; called again where a download is begun again.</param>
    /// <param name="received">Hears how many bytes have arrived.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="token">Ends the call.</param>
    /// <exception cref="QualysException">There is no file, or it did not arrive whole.</exception>
    public Task<T> FetchAsync<T>(long id, Func<ReportFile, T> receive, Action<long> received, ICallObserver observer, CancellationToken token)
    {
        observer = SafeObserver.Before(observer);
        var action = ApiActions.ReportFetch;
        var attempt = 0;

        // Downloads that run side by side wait for each other at the limit gate, which tells callers apart by number.
        var call = new QualysCall(action, Session.VersionOf(action, observer), new FormFields().Add("id", id)) { Caller = Interlocked.Decrement(ref downloads) };
        return Session.SendAsync(call, TakeAsync, observer, token);

        async Task<T> TakeAsync(QualysReply reply)
        {
            using (reply)
            {
                FetchCheck.IsReport(reply);
                if (attempt++ > 0)
                {
                    observer.Verbose($"Report {id} is downloaded again from its first byte; Qualys documents no way to resume a download.");
                }

                return await Task.Factory.StartNew(() => receive(new ReportFile(reply, received)), CancellationToken.None, TaskCreationOptions.LongRunning,
                    TaskScheduler.Default).ConfigureAwait(false);
            }
        }
    }

    private static long Launched(SimpleReturn answer) => answer.Items.TryGetValue("ID", out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
        ? id
        : throw new QualysException(QualysError.OutcomeUnknown, $"Qualys answered the launch with '{answer.Text}' but named no report.")
        {
            Advice = "Look with Get-QualysReport whether the report was launched before you run it again.",
        };

    private async Task ChangeAsync(ApiAction action, long id, ICallObserver observer, CancellationToken token) =>
        (await Session.ChangeAsync(action, new FormFields().Add("id", id), observer, token).ConfigureAwait(false)).IsAbout(action, "ID", id.ToString(CultureInfo.InvariantCulture));
}
