using System.Text;

namespace QualysVM.Tests.Http;

/// <summary>One answer.</summary>
internal sealed record StubReply(Stream Body, int Status = 200)
{
    public StubReply(string body, int status = 200)
        : this(ScriptedStream.Of(Encoding.UTF8.GetBytes(body)), status)
    {
    }

    public IReadOnlyList<(string Name, string Value)> Headers { get; private init; } = [];

    public StubReply With(string header, string value) => this with { Headers = [.. Headers, (header, value)] };

    /// <summary>The service's short answer.</summary>
    public static StubReply Simple(string text, string? code = null, int status = 200, string items = "") =>
        new($"<SIMPLE_RETURN><RESPONSE><DATETIME>2025-01-09T10:21:25Z</DATETIME>{(code is null ? "" : $"<CODE>{code}</CODE>")}<TEXT>{text}</TEXT>{items}</RESPONSE></SIMPLE_RETURN>", status);

    public static StubReply LoggedIn(string cookie = "QualysSession=one; path=/api; secure") => Simple("Logged in").With("Set-Cookie", cookie);

    public static StubReply Refused => Simple("Bad Login/Password", "2000", 401);
}
