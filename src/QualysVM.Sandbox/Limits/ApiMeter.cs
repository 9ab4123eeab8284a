using System.Globalization;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Limits;

/// <summary>Counts the calls of one API: those in the sliding window and those running.</summary>
internal sealed class ApiMeter(int rateLimit, TimeSpan window, int concurrencyLimit)
{
    private readonly object gate = new();
    private readonly Queue<DateTimeOffset> calls = new();
    private int running;

    public Admission Enter(DateTimeOffset now)
    {
        lock (gate)
        {
            while (calls.Count > 0 && now - calls.Peek() >= window)
            {
                calls.Dequeue();
            }

            // Concurrency goes first, and its refusal says nothing about the rate but the limit itself.
            if (running >= concurrencyLimit)
            {
                return new Admission(Refusal.Concurrency(running - concurrencyLimit + 1), Headers(showLeft: false, now), null);
            }

            if (calls.Count >= rateLimit)
            {
                return new Admission(Refusal.RateLimit(SecondsToWait(now)), Headers(showLeft: true, now), null);
            }

            calls.Enqueue(now);
            // Those besides this one: recorded as 0 for a call that ran alone, where the guide's sample has 1.
            var headers = Headers(showLeft: true, now);
            running++;
            return new Admission(null, headers, Leave);
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            running--;
        }
    }

    private int SecondsToWait(DateTimeOffset now) => calls.Count < rateLimit || calls.Count == 0
        ? 0
        : (int)Math.Ceiling((calls.Peek() + window - now).TotalSeconds);

    private List<KeyValuePair<string, string>> Headers(bool showLeft, DateTimeOffset now)
    {
        List<KeyValuePair<string, string>> headers =
        [
            Header("X-RateLimit-Limit", rateLimit),
            Header("X-RateLimit-Window-Sec", (int)window.TotalSeconds),
            Header("X-Concurrency-Limit-Limit", concurrencyLimit),
            Header("X-Concurrency-Limit-Running", running),
        ];
        if (showLeft)
        {
            headers.Add(Header("X-RateLimit-ToWait-Sec", SecondsToWait(now)));
            headers.Add(Header("X-RateLimit-Remaining", rateLimit - calls.Count));
        }

        return headers;
    }

    private static KeyValuePair<string, string> Header(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));
}
