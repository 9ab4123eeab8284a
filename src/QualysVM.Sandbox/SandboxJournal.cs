using System.Text.RegularExpressions;
using QualysVM.Sandbox.Faults;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox;

/// <summary>The last calls received. Bounded, so that a long-lived sandbox does not grow.</summary>
internal sealed class SandboxJournal
{
    private const int Capacity = 10_000;
    private const string Mask = "********";
    private readonly Queue<SandboxRequest> entries = new();

    public IReadOnlyList<SandboxRequest> Snapshot()
    {
        lock (entries)
        {
            return entries.ToArray();
        }
    }

    public SandboxRequest Record(ApiCall call, Reply? reply, Fault? fault)
    {
        var entry = new SandboxRequest
        {
            Method = call.Method,
            Path = call.Path,
            Fields = call.Received.Select(Masked).ToArray(),
            UserAgent = call.Header("User-Agent"),
            RequestedWith = call.Header("X-Requested-With"),
            HasCookie = call.Header("Cookie") is not null,
            AuthorizationScheme = call.AuthorizationScheme,
            Status = reply?.Status ?? 0,
            Code = reply?.Code,
            Fault = fault?.ToString(),
        };
        lock (entries)
        {
            if (entries.Count == Capacity)
            {
                entries.Dequeue();
            }

            entries.Enqueue(entry);
        }

        return entry;
    }

    // By part of the name, so that pdf_password and the like are covered as well.
    private static KeyValuePair<string, string> Masked(KeyValuePair<string, string> field) =>
        Regex.IsMatch(field.Key, "password|http_header", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) ? new(field.Key, Mask) : field;
}
