using QualysVM.Core.Http;
using QualysVM.Core.Paging;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Reports;

/// <summary>Calls about reports.</summary>
public sealed class ReportApi
{
    private readonly QualysSession session;

    internal ReportApi(QualysSession session) => this.session = session;

    /// <summary>Lists reports as they arrive. The call begins at once.</summary>
    /// <exception cref="Errors.QualysException">A parameter does not exist in the session's API version.</exception>
    public RecordPages<Report> List(ReportQuery query, ICallObserver observer, CancellationToken token) =>
        ListCall.Start(session, ApiActions.ReportList, query.ToFields, ReportReader.List, observer, token);
}
