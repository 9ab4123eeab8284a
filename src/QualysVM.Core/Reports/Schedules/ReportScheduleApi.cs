using System.Globalization;
using QualysVM.Core.Http;
using QualysVM.Core.Paging;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports.Schedules;

/// <summary>Calls about the schedules of reports.</summary>
public sealed class ReportScheduleApi
{
    private readonly QualysSession session;

    internal ReportScheduleApi(QualysSession session) => this.session = session;

    /// <summary>Lists schedules as they arrive. The call begins at once.</summary>
    /// <param name="id">One schedule, or null.</param>
    /// <param name="active">Only those that are, or are not, active; null for both.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="token">Ends the call.</param>
    public RecordPages<ReportSchedule> List(long? id, bool? active, ICallObserver observer, CancellationToken token) =>
        ListCall.Start(session, ApiActions.ReportScheduleList, _ => new FormFields().Add("id", id).Add("is_active", active), ReportScheduleReader.List, observer, token, id?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Launches the report of a schedule now. It is sent once.</summary>
    /// <returns>The number of the new report, or null where the answer names none.</returns>
    /// <exception cref="Errors.QualysException">It was refused, or nobody knows whether it was launched.</exception>
    public async Task<long?> LaunchAsync(long id, ICallObserver observer, CancellationToken token)
    {
        var action = ApiActions.ReportScheduleLaunch;
        var answer = await session.SendAsync(new QualysCall(action, session.VersionOf(action, observer), new FormFields().Add("id", id)), ReplyDocument.ReadSimpleReturn, observer, token).ConfigureAwait(false);
        return answer.Items.TryGetValue("ID", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var report) && report > 0 ? report : null;
    }
}
