using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Scans.Summaries;

/// <summary>Summaries of scans. The service makes them for Managers only.</summary>
public sealed class ScanSummaryApi
{
    private readonly ListApi<ScanSummaryQuery, ScanSummary> summaries;

    internal ScanSummaryApi(QualysSession session) => summaries = new(session, ApiActions.ScanSummaryList, ScanSummaryReader.List);

    /// <summary>Lists summaries as they arrive. The call begins at once.</summary>
    /// <exception cref="QualysException">Neither a scan nor a time is given, or both, or the times contradict each other.</exception>
    public RecordFeed<ScanSummary> List(ScanSummaryQuery query, ICallObserver observer, CancellationToken token)
    {
        Refuse(query.Ref is not null && (query.Since ?? query.Until) is not null, "A summary is of one scan or of a span of time: give a reference or the times, not both.");
        Refuse(query.Ref is null && query.Since is null, "A summary needs the reference of a scan, or the time since which scans were launched.");
        Refuse(query.Since > query.Until, $"-Since {query.Since:u} is later than -Until {query.Until:u}: no scan was launched in between.");
        return summaries.List(query, observer, token);
    }

    private static void Refuse(bool condition, string message)
    {
        if (condition)
        {
            throw new QualysException(QualysError.InvalidArgument, message);
        }
    }
}
