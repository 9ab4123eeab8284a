using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;
using QualysVM.Core.Wording;

namespace QualysVM.Errors;

/// <summary>Every error record of the module is made here: its id is <c>QualysVM.&lt;reason&gt;</c>.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord From(QualysException error, object? target)
    {
        var record = new ErrorRecord(error, $"QualysVM.{error.Reason}", CategoryOf(error.Reason), Safe(target))
        {
            ErrorDetails = new ErrorDetails(error.Message) { RecommendedAction = error.Advice },
        };
        record.CategoryInfo.TargetName = SafeText.Of(Safe(target)?.ToString());
        return record;
    }

    /// <summary>Without a connection, or with wrong arguments, going on to the next input makes no sense.</summary>
    public static bool EndsTheCommand(QualysError reason) => reason is
        QualysError.AuthenticationFailed or QualysError.AccountNotUsable or QualysError.AccessDenied
        or QualysError.NotConnected or QualysError.SessionClosed
        or QualysError.ConnectionFailed or QualysError.ProxyAuthenticationFailed or QualysError.CertificateNotTrusted or QualysError.RedirectRefused
        or QualysError.InvalidArgument or QualysError.ParameterNotInVersion;

    /// <summary>A text or an address may hold what the user typed into it, a password even. A record of ours is what it is.</summary>
    private static object? Safe(object? target) => target switch
    {
        string text => SafeText.Of(text),
        Uri address when ServerAddress.MayHoldAPassword(address.OriginalString) => Plain(address),
        Uri address => SafeText.IsSafe(address.OriginalString) && SafeText.IsSafe(address.ToString()) ? address : SafeText.Of(address.OriginalString),
        _ => target,
    };

    /// <summary>Where a user is named, or may be, the server alone.</summary>
    private static string Plain(Uri address) => address is { IsAbsoluteUri: true, Host.Length: > 0 } ? $"{address.Scheme}://{address.Authority}" : SafeText.Hidden;

    public static ErrorCategory CategoryOf(QualysError reason) => reason switch
    {
        QualysError.AuthenticationFailed or QualysError.AccountNotUsable or QualysError.ProxyAuthenticationFailed => ErrorCategory.AuthenticationError,
        QualysError.AccessDenied => ErrorCategory.PermissionDenied,
        QualysError.UnknownParameter or QualysError.MissingParameter or QualysError.ParameterConflict
            or QualysError.InvalidParameterValue or QualysError.ParameterNotInVersion or QualysError.InvalidArgument => ErrorCategory.InvalidArgument,
        QualysError.RateLimitExceeded or QualysError.ConcurrencyLimitExceeded or QualysError.ListTruncated => ErrorCategory.LimitsExceeded,
        QualysError.RequestInProgress => ErrorCategory.ResourceBusy,
        QualysError.ServiceUnavailable => ErrorCategory.ResourceUnavailable,
        QualysError.Timeout => ErrorCategory.OperationTimeout,
        QualysError.ConnectionFailed or QualysError.NotConnected or QualysError.SessionClosed => ErrorCategory.ConnectionError,
        QualysError.CertificateNotTrusted or QualysError.RedirectRefused => ErrorCategory.SecurityError,
        QualysError.FileExists => ErrorCategory.ResourceExists,
        QualysError.FileNotWritten => ErrorCategory.WriteError,
        QualysError.NotFound or QualysError.ReportNotAvailable or QualysError.ScanResultNotAvailable => ErrorCategory.ObjectNotFound,
        QualysError.ServiceFailure or QualysError.ServiceRefused or QualysError.MethodNotAllowed or QualysError.UnexpectedHttpStatus => ErrorCategory.InvalidResult,
        _ => ErrorCategory.InvalidData, // replies that are cut, empty, a web page, malformed, unexpected
    };
}
