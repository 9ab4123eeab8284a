using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace QualysVM.Tests.Engine;

/// <summary>A service that has reports: it lists those that a test put in, and serves each file as the test says.</summary>
internal sealed class ReportService : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> requests = new();
    private int fetching;

    /// <summary>REPORT elements of the list, by number.</summary>
    public ConcurrentDictionary<long, string> Listed { get; } = new();

    /// <summary>What a fetch of a report is answered with; 7001 where there is nothing.</summary>
    public ConcurrentDictionary<long, Func<HttpResponseMessage>> Files { get; } = new();

    /// <summary>What was asked, as <c>action id</c>.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>Fetches that were under way at once, at most.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Runs while a fetch is under way.</summary>
    public Func<long, Task> WhileFetching { get; init; } = _ => Task.CompletedTask;

    public static string Report(long id, string state, string title = "A title", string format = "PDF", string more = "") =>
        $"<REPORT><ID>{id}</ID><TITLE>{title}</TITLE><TYPE>Scan</TYPE><OUTPUT_FORMAT>{format}</OUTPUT_FORMAT><STATUS><STATE>{state}</STATE>{more}</STATUS></REPORT>";

    /// <summary>A file, sent as the service sends it: with its name in the header, unquoted.</summary>
    public static Func<HttpResponseMessage> File(string name, byte[] bytes, int? cutAt = null, long? length = null) => () =>
    {
        var response = new HttpResponseMessage { Content = new StreamContent(Http.ScriptedStream.Of(bytes, cutAt, cutAt is null ? null : new IOException("The connection was reset."))) };
        response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=" + name);
        response.Content.Headers.ContentLength = length;
        return response;
    };

    public static HttpResponseMessage Refusal(int code, string text) =>
        new() { Content = new StringContent($"<SIMPLE_RETURN><RESPONSE><CODE>{code}</CODE><TEXT>{text}</TEXT></RESPONSE></SIMPLE_RETURN>", Encoding.UTF8, "text/xml") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fields = System.Web.HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        requests.Enqueue($"{fields["action"]} {fields["id"]}".Trim());
        var id = long.Parse(fields["id"] ?? "0", CultureInfo.InvariantCulture);
        if (fields["action"] == "list")
        {
            var reports = string.Concat(Listed.Where(report => id == 0 || report.Key == id).OrderBy(report => report.Key).Select(report => report.Value));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"<REPORT_LIST_OUTPUT><RESPONSE><REPORT_LIST>{reports}</REPORT_LIST></RESPONSE></REPORT_LIST_OUTPUT>", Encoding.UTF8, "text/xml") };
        }

        var now = Interlocked.Increment(ref fetching);
        lock (requests)
        {
            MostAtOnce = Math.Max(MostAtOnce, now);
        }

        await WhileFetching(id).WaitAsync(cancellationToken);
        Interlocked.Decrement(ref fetching);
        return Files.TryGetValue(id, out var file) ? file() : Refusal(7001, "Report not available");
    }
}
