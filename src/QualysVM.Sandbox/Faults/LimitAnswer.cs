using System.Globalization;
using System.Text.RegularExpressions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Faults;

/// <summary>A limit that is reached although it is not: the rate when there is a time to wait, else the concurrency.</summary>
internal sealed class LimitAnswer(int? seconds) : FaultAnswer
{
    public override string ToString() => seconds is { } wait ? $"the rate limit, {wait} s to wait" : "the concurrency limit";

    internal override Reply Make(ApiCall call, SandboxOptions options)
    {
        var version = Regex.Match(call.Path, "^/api/([0-9.]+)/") is { Success: true } match ? match.Groups[1].Value : "1.0";
        var refusal = seconds is { } wait ? Refusal.RateLimit(wait) : Refusal.Concurrency(1);
        var reply = new SimpleReturn(call, version, options.Clock.GetUtcNow()).Reply(refusal)
            .With("X-RateLimit-Limit", Text(options.RateLimit))
            .With("X-RateLimit-Window-Sec", Text((int)options.RateWindow.TotalSeconds))
            .With("X-Concurrency-Limit-Limit", Text(options.ConcurrencyLimit))
            .With("X-Concurrency-Limit-Running", Text(seconds is null ? options.ConcurrencyLimit : 0));

        // The service gives no time to wait when it is the concurrency.
        return seconds is { } time ? reply.With("X-RateLimit-ToWait-Sec", Text(time)).With("X-RateLimit-Remaining", "0") : reply;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
