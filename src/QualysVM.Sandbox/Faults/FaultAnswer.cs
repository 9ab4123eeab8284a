using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Faults;

/// <summary>What is answered in place of the service's own answer.</summary>
public abstract class FaultAnswer
{
    private protected FaultAnswer()
    {
    }

    /// <summary>The page to sign in on, with HTTP 200: what a portal in front of the service answers.</summary>
    public static FaultAnswer SignInPage { get; } = new SignInAnswer();

    /// <summary>HTTP 409 with CODE 1960, as the service says that too many calls are running: without a time to wait.</summary>
    public static FaultAnswer ConcurrencyLimit { get; } = new LimitAnswer(null);

    /// <summary>HTTP 409 with CODE 1965, as the service says that the calls of the window are used up.</summary>
    /// <param name="seconds">The time to wait: it is in the headers, in the words and in the item.</param>
    public static FaultAnswer RateLimit(int seconds) =>
        new LimitAnswer(seconds >= 0 ? seconds : throw new ArgumentOutOfRangeException(nameof(seconds)));

    /// <summary>Anything else.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">
    /// More headers. Without a Content-Type it is <c>text/html; charset=utf-8</c>. How the body is transferred cannot be
    /// said here: leave out Content-Length and Transfer-Encoding.
    /// </param>
    public static FaultAnswer Of(int status, string body = "", IEnumerable<KeyValuePair<string, string>>? headers = null) =>
        new PlainAnswer(status, body, headers ?? []);

    internal abstract Reply Make(ApiCall call, SandboxOptions options);
}
