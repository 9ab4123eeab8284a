using QualysVM.Core.Http;
using QualysVM.Core.Paging;
using QualysVM.Core.Reports;
using QualysVM.Core.Scans;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core;

/// <summary>What can be asked of Qualys in a session.</summary>
public sealed class QualysApi(QualysSession session)
{
    /// <summary>The scans.</summary>
    public ScanApi Scans { get; } = new(session);

    /// <summary>The reports.</summary>
    public ReportApi Reports { get; } = new(session);
}

/// <summary>Calls about scans.</summary>
public sealed class ScanApi
{
    private readonly QualysSession session;

    internal ScanApi(QualysSession session) => this.session = session;

    /// <summary>Lists scans as they arrive. The call begins at once.</summary>
    public RecordPages<Scan> List(ScanQuery query, ICallObserver observer, CancellationToken token) =>
        ListCall.Start(session, ApiActions.ScanList, _ => query.ToFields(), ScanReader.List, observer, token);
}

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
