using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Lists;
using QualysVM.Core.Reports;
using QualysVM.Core.Scans;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Lists;

/// <summary>What a list came to: the records delivered, and the error after them if there was one.</summary>
internal sealed record Outcome<T>(IReadOnlyList<T> Records, Exception? Error)
{
    public T Only => Complete().Single();

    public IReadOnlyList<T> Complete()
    {
        Assert.Null(Error);
        return Records;
    }

    public QualysException Failed(QualysError reason)
    {
        var error = Assert.IsType<QualysException>(Error);
        Assert.Equal(reason, error.Reason);
        return error;
    }
}

/// <summary>Lists to their end.</summary>
internal static class Outcome
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromMinutes(1);

    public static Task<Outcome<Scan>> OfScans(string body) => OfScans(new StubReply(body));

    public static async Task<Outcome<Scan>> OfScans(StubReply reply, RecordingObserver? observer = null)
    {
        using var session = TestSession.Over(StubService.Playing(reply));
        return await OfScans(session, observer).ConfigureAwait(false);
    }

    public static Task<Outcome<Scan>> OfScans(QualysSession session, RecordingObserver? observer = null, ScanQuery? query = null) =>
        Of(new QualysApi(session).Scans.List(query ?? new ScanQuery(), observer ?? new RecordingObserver(), CancellationToken.None));

    public static async Task<Outcome<Report>> OfReports(StubReply reply)
    {
        using var session = TestSession.Over(StubService.Playing(reply));
        return await OfReports(session).ConfigureAwait(false);
    }

    public static Task<Outcome<Report>> OfReports(QualysSession session, ReportQuery? query = null) =>
        Of(new QualysApi(session).Reports.List(query ?? new ReportQuery(), new RecordingObserver(), CancellationToken.None));

    public static async Task<Outcome<T>> Of<T>(RecordFeed<T> pages)
    {
        using (pages)
        {
            var records = new List<T>();
            try
            {
                while (await pages.NextAsync().WaitAsync(SafetyNet).ConfigureAwait(false) is { } page)
                {
                    Assert.NotEmpty(page);
                    records.AddRange(page);
                }
            }
            catch (Exception error) when (error is not TimeoutException)
            {
                return new Outcome<T>(records, error);
            }

            return new Outcome<T>(records, null);
        }
    }
}
