using System.Globalization;
using QualysVM.Core.Limits;

namespace QualysVM.Core.Http;

/// <summary>Reads the six limit headers. Not every reply has them: sign-in and most refusals of it do not.</summary>
internal static class LimitHeaders
{
    /// <returns>What the reply says, or null where it says nothing.</returns>
    public static ApiLimit? Read(QualysReply reply, DateTimeOffset now)
    {
        var wait = Number(reply, "X-RateLimit-ToWait-Sec");
        var limit = new ApiLimit
        {
            Api = reply.Call.Action.Title,
            AsOf = now,
            Limit = Number(reply, "X-RateLimit-Limit"),
            Remaining = Number(reply, "X-RateLimit-Remaining"),
            Window = Number(reply, "X-RateLimit-Window-Sec") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            ConcurrencyLimit = Number(reply, "X-Concurrency-Limit-Limit"),
            Running = Number(reply, "X-Concurrency-Limit-Running"),
            NextFree = wait > 0 ? now.AddSeconds(wait.Value) : null,
        };
        return limit.Limit is null && limit.Remaining is null && limit.ConcurrencyLimit is null && limit.Running is null ? null : limit;
    }

    private static int? Number(QualysReply reply, string header) =>
        int.TryParse(reply.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
