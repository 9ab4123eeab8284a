using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Limits;

/// <summary>The meter's word on a call: refused, or running until disposed.</summary>
internal sealed class Admission(Refusal? refusal, IReadOnlyList<KeyValuePair<string, string>> headers, Action? leave) : IDisposable
{
    private Action? leave = leave;

    public Refusal? Refusal => refusal;

    public IReadOnlyList<KeyValuePair<string, string>> Headers => headers;

    // The end of the body and its disposal both come here; only the first counts.
    public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
}
