namespace QualysVM.Core.Errors;

/// <summary>Why a call failed. Each reason is an error id in PowerShell: <c>QualysVM.&lt;reason&gt;</c>.</summary>
public enum QualysError
{
    /// <summary>The user name or password is wrong, or the session is dead (code 2000, HTTP 401).</summary>
    AuthenticationFailed,

    /// <summary>The account has expired, is inactive, or its registration is not complete (codes 2001, 2002, 2003).</summary>
    AccountNotUsable,

    /// <summary>The account may not use this API or module (codes 2010, 2011, 2012, HTTP 403).</summary>
    AccessDenied,

    /// <summary>The service does not know a parameter that was sent, or not for this account (code 1901).</summary>
    UnknownParameter,

    /// <summary>A required parameter is missing (codes 1903, 1922).</summary>
    MissingParameter,

    /// <summary>Parameters that exclude each other were sent together (codes 1904, 1907).</summary>
    ParameterConflict,

    /// <summary>The service refuses a value (code 1905).</summary>
    InvalidParameterValue,

    /// <summary>The parameter does not exist in the API version in use.</summary>
    ParameterNotInVersion,

    /// <summary>The HTTP method is wrong for the action (code 1908, HTTP 405).</summary>
    MethodNotAllowed,

    /// <summary>The subscription's calls for this window are used up (code 1965).</summary>
    RateLimitExceeded,

    /// <summary>Too many calls of the subscription run at once (code 1960), or something else blocks the call (1920, HTTP 409).</summary>
    ConcurrencyLimitExceeded,

    /// <summary>The service works on the request and wants it again later (code 1981).</summary>
    RequestInProgress,

    /// <summary>The service is down or in maintenance (code 1999, HTTP 502, 503, 504).</summary>
    ServiceUnavailable,

    /// <summary>The service failed inside (code 999, HTTP 500, 501).</summary>
    ServiceFailure,

    /// <summary>The service refused the call with a code of its own.</summary>
    ServiceRefused,

    /// <summary>The report is not ready, has expired or does not exist (code 7001).</summary>
    ReportNotAvailable,

    /// <summary>The scan does not exist or has not finished (code 15003).</summary>
    ScanResultNotAvailable,

    /// <summary>Nothing has the identity that was asked for.</summary>
    NotFound,

    /// <summary>An HTTP status that is neither success nor one the service documents.</summary>
    UnexpectedHttpStatus,

    /// <summary>The server sent the call elsewhere; credentials are never sent on.</summary>
    RedirectRefused,

    /// <summary>No connection: the name does not resolve, nothing listens, or the connection broke before the reply.</summary>
    ConnectionFailed,

    /// <summary>The proxy wants a sign-in, or refused the one it was shown (HTTP 407).</summary>
    ProxyAuthenticationFailed,

    /// <summary>The server's certificate or TLS version is not trusted.</summary>
    CertificateNotTrusted,

    /// <summary>The service was silent for longer than the session allows.</summary>
    Timeout,

    /// <summary>The reply broke off before its end. What arrived before has been delivered.</summary>
    ReplyCutOff,

    /// <summary>The reply is a web page: a sign-in page, a proxy, an error page.</summary>
    HtmlReply,

    /// <summary>The reply has no body.</summary>
    EmptyReply,

    /// <summary>The reply is not well formed, or breaks the shape that the service documents.</summary>
    MalformedReply,

    /// <summary>The reply is well formed but answers another question (wrong root element).</summary>
    UnexpectedReply,

    /// <summary>The service cut the list at its own limit (code 1980): there is more than was delivered.</summary>
    ListTruncated,

    /// <summary>The answer to a change was lost: it may have been carried out. It is not sent again.</summary>
    OutcomeUnknown,

    /// <summary>A file with the name exists already, and nobody said that it may be replaced.</summary>
    FileExists,

    /// <summary>A file cannot be written: no folder, no right, no room.</summary>
    FileNotWritten,

    /// <summary>A value was refused before anything was sent.</summary>
    InvalidArgument,

    /// <summary>There is no connected session, or the named one does not exist.</summary>
    NotConnected,

    /// <summary>The session has been disconnected.</summary>
    SessionClosed,
}
