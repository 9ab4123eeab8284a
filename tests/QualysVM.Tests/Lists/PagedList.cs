using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Reports;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Lists;

/// <summary>A list that the service cuts into pages by number, and its documents.</summary>
internal static class PagedList
{
    private static readonly ListReader<Report> Reader = new("ROWS", "ROW_LIST", "ROW", Take) { PagedBy = row => row.Id };

    public static RecordFeed<Report> Start(QualysSession session, ICallObserver observer, string? only = null) =>
        ListCall.Start(session, ApiActions.ReportList, _ => new FormFields().Add("ips", "10.0.0.0-10.0.0.255").Add("id_min", "1"), Reader, observer, CancellationToken.None, only is null ? null : [only]);

    /// <summary>A page with these rows, cut where the next one begins.</summary>
    public static string Page(IEnumerable<long> numbers, long? next = null) => Page(numbers, next is null
        ? ""
        : Cut($"<URL><![CDATA[https://elsewhere.example/api/2.0/fo/x/?action=list&details=None&truncation_limit=3&id_min={next}&token=s3cret]]></URL>"));

    public static string Page(IEnumerable<long> numbers, string warning) =>
        $"<ROWS><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><ROW_LIST>{string.Concat(numbers.Select(number => $"<ROW><ID>{number}</ID><TITLE>row {number}</TITLE></ROW>"))}</ROW_LIST>{warning}</RESPONSE></ROWS>";

    public static string Cut(string url) => $"<WARNING><CODE>1980</CODE><TEXT>3 record limit exceeded.</TEXT>{url}</WARNING>";

    /// <summary>The number that a request asks the reply to begin with.</summary>
    public static long First(SentRequest request) => long.Parse(request.Body.Split('&').Single(field => field.StartsWith("id_min=", StringComparison.Ordinal))["id_min=".Length..], System.Globalization.CultureInfo.InvariantCulture);

    private static void Take(Report row, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": row.Id = value.Id(); break;
            case "TITLE": row.Title = value.Text(); break;
            default: value.Keep(); break;
        }
    }
}
