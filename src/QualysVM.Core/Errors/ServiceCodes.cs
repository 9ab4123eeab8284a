namespace QualysVM.Core.Errors;

/// <summary>
/// The one table from what the service answers (its numeric code, else the HTTP status) to a reason.
/// Source: the vendor's appendix of error codes and recorded answers.
/// </summary>
internal static class ServiceCodes
{
    public static QualysError ReasonFor(int code) => code switch
    {
        999 => QualysError.ServiceFailure,
        1901 => QualysError.UnknownParameter,
        1903 or 1922 => QualysError.MissingParameter,
        1904 or 1907 => QualysError.ParameterConflict,
        1905 => QualysError.InvalidParameterValue,
        1908 => QualysError.MethodNotAllowed,
        1920 or 1959 or 1960 or 1966 => QualysError.ConcurrencyLimitExceeded,
        1965 => QualysError.RateLimitExceeded,
        1981 => QualysError.RequestInProgress,
        1999 => QualysError.ServiceUnavailable,
        2000 => QualysError.AuthenticationFailed,
        2001 or 2002 or 2003 => QualysError.AccountNotUsable,
        2010 or 2011 or 2012 => QualysError.AccessDenied,
        7001 => QualysError.ReportNotAvailable,
        15003 => QualysError.ScanResultNotAvailable,
        _ => QualysError.ServiceRefused,
    };

    public static QualysError ReasonForStatus(int status) => status switch
    {
        401 => QualysError.AuthenticationFailed,
        403 => QualysError.AccessDenied,
        405 => QualysError.MethodNotAllowed,
        407 => QualysError.ProxyAuthenticationFailed,
        408 => QualysError.Timeout,
        409 => QualysError.ConcurrencyLimitExceeded, // a 409 without a code is still a limit
        429 => QualysError.RateLimitExceeded,        // gateway hosts answer so
        500 or 501 => QualysError.ServiceFailure,
        502 or 503 or 504 => QualysError.ServiceUnavailable,
        >= 300 and < 400 => QualysError.RedirectRefused,
        _ => QualysError.UnexpectedHttpStatus,
    };

    /// <summary>
    /// Whether a code says that the call was refused before anything was done. Only these do: a failure inside (999), maintenance (1999) and work
    /// under way (1981) do not, nor does 1920, as other objects blocked the call half way; and what another code says, nobody knows.
    /// </summary>
    public static bool SaysThatNothingWasDone(int code) => code
        is 1901 or 1903 or 1904 or 1905 or 1907 or 1908 or 1922
        or 1959 or 1960 or 1965 or 1966
        or 2000 or 2001 or 2002 or 2003 or 2010 or 2011 or 2012
        or 7001 or 15003;
}
