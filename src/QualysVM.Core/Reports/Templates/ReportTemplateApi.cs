using QualysVM.Core.Http;
using QualysVM.Core.Paging;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Reports.Templates;

/// <summary>Calls about the templates of reports.</summary>
public sealed class ReportTemplateApi
{
    private readonly QualysSession session;

    internal ReportTemplateApi(QualysSession session) => this.session = session;

    /// <summary>Lists templates as they arrive: all that the account may use, as the service has no filter. The call begins at once.</summary>
    public RecordPages<ReportTemplate> List(ICallObserver observer, CancellationToken token) =>
        ListCall.Start(session, ApiActions.ReportTemplateList, _ => [], ReportTemplateReader.List, observer, token);
}
