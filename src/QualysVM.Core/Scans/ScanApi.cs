using QualysVM.Core.Http;
using QualysVM.Core.Paging;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Scans;

/// <summary>Calls about scans.</summary>
public sealed class ScanApi
{
    private readonly QualysSession session;

    internal ScanApi(QualysSession session) => this.session = session;

    /// <summary>Lists scans as they arrive. The call begins at once.</summary>
    public RecordPages<Scan> List(ScanQuery query, ICallObserver observer, CancellationToken token) =>
        ListCall.Start(session, ApiActions.ScanList, _ => query.ToFields(), ScanReader.List, observer, token);
}
