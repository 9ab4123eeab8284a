using System.Text;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Faults;

/// <summary>A status, headers and a text.</summary>
internal sealed class PlainAnswer : FaultAnswer
{
    private readonly int status;
    private readonly byte[] body;
    private readonly KeyValuePair<string, string>[] headers;

    public PlainAnswer(int status, string body, IEnumerable<KeyValuePair<string, string>> headers)
    {
        this.status = status is >= 200 and <= 599 ? status : throw new ArgumentOutOfRangeException(nameof(status), "status must be 200 to 599.");
        this.body = Encoding.UTF8.GetBytes(body ?? throw new ArgumentNullException(nameof(body)));
        this.headers = [.. headers];
        if (Array.Exists(this.headers, header => Is(header, "Content-Length") || Is(header, "Transfer-Encoding")))
        {
            throw new ArgumentException("headers must not hold Content-Length or Transfer-Encoding; cutAfter ends a body early.");
        }
    }

    public override string ToString() => $"{status}";

    internal override Reply Make(ApiCall call, SandboxOptions options)
    {
        var type = Array.FindLast(headers, header => Is(header, "Content-Type")).Value ?? "text/html; charset=utf-8";
        return new Reply(status, type, [new ArraySegment<byte>(body)]).With(headers.Where(header => !Is(header, "Content-Type")));
    }

    private static bool Is(KeyValuePair<string, string> header, string name) => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
