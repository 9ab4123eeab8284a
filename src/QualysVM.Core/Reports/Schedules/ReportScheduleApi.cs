using System.Globalization;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Reports.Schedules;

/// <summary>Calls about the schedules of reports.</summary>
public sealed class ReportScheduleApi : ListApi<ReportScheduleQuery, ReportSchedule>
{
    internal ReportScheduleApi(QualysSession session)
        : base(session, ApiActions.ReportScheduleList, ReportScheduleReader.List)
    {
    }

    /// <summary>Launches the report of a schedule now. It is sent once.</summary>
    /// <returns>The number of the new report, or null where the answer names none.</returns>
    /// <exception cref="Errors.QualysException">It was refused, or nobody knows whether it was launched.</exception>
    public async Task<long?> LaunchAsync(long id, ICallObserver observer, CancellationToken token)
    {
        var answer = await Session.ChangeAsync(ApiActions.ReportScheduleLaunch, new FormFields().Add("id", id), observer, token).ConfigureAwait(false);
        return answer.Items.TryGetValue("ID", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var report) && report > 0 ? report : null;
    }
}
