using QualysVM.Core.Http;
using QualysVM.Core.Paging;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Scans.Schedules;

/// <summary>Calls about the schedules of scans.</summary>
public sealed class ScanScheduleApi
{
    private readonly QualysSession session;

    internal ScanScheduleApi(QualysSession session) => this.session = session;

    /// <summary>Lists schedules as they arrive. The call begins at once.</summary>
    public RecordPages<ScanSchedule> List(ScanScheduleQuery query, ICallObserver observer, CancellationToken token) =>
        ListCall.Start(session, ApiActions.ScanScheduleList, _ => query.ToFields(), ScanScheduleReader.List, observer, token, query.Id?.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
