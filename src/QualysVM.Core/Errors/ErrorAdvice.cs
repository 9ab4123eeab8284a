namespace QualysVM.Core.Errors;

/// <summary>What a user can do about each reason.</summary>
internal static class ErrorAdvice
{
    public static string For(QualysError reason) => reason switch
    {
        QualysError.AuthenticationFailed => "Check the user name, the password and the platform. Do not try again in a loop: Qualys locks accounts.",
        QualysError.AccountNotUsable => "Sign in to the Qualys web interface once with this account, or ask a Manager of the subscription.",
        QualysError.AccessDenied => "Ask a Manager of the subscription for API access and for the module this call needs.",
        QualysError.UnknownParameter => "Leave the parameter out, or try another API version with Connect-QualysSession -ApiVersion. Some parameters exist in some subscriptions only.",
        QualysError.MissingParameter => "Add the parameter that the message names.",
        QualysError.ParameterConflict => "The message names what does not go together: leave part of it out, or look first at the state of the scan or report.",
        QualysError.InvalidParameterValue => "Correct the value that the message names.",
        QualysError.ParameterNotInVersion => "Leave the parameter out, or connect with a newer -ApiVersion.",
        QualysError.MethodNotAllowed => "Check that -BaseUri names the API server and that no proxy changes the request.",
        QualysError.RateLimitExceeded => "Wait until the time named, or ask Qualys Support for a higher API limit. All users of the subscription share it.",
        QualysError.ConcurrencyLimitExceeded => "Wait until other calls of the subscription have finished, and run fewer at once.",
        QualysError.RequestInProgress => "Run the same command again in a few minutes.",
        QualysError.ServiceUnavailable => "Wait a few minutes and run the command again; status.qualys.com shows maintenance.",
        QualysError.ServiceFailure => "Run the command again later; if it persists, give Qualys Support the message and the time.",
        QualysError.ServiceRefused => "The message is the service's own; its code is in the Qualys API guide, appendix of error codes.",
        QualysError.ReportNotAvailable => "Look at the report with Get-QualysReport -Id: it must be Finished and not expired.",
        QualysError.ScanResultNotAvailable => "Look at the scan with Get-QualysScan -Ref: results exist once it is Finished, Canceled, Paused or Error.",
        QualysError.NotFound => "Check the identity. It may also belong to another client or be out of this account's scope.",
        QualysError.UnexpectedHttpStatus => "Check that -BaseUri names the API server (qualysapi.…) of your platform.",
        QualysError.RedirectRefused => "Check that -BaseUri names the API server (qualysapi.…) itself; QualysVM does not send credentials to another address.",
        QualysError.ConnectionFailed => "Check the platform or -BaseUri, the network, the proxy and the firewall.",
        QualysError.ProxyAuthenticationFailed =>
            "Connect with -ProxyCredential, or -ProxyUseDefaultCredentials; -NoProxy goes without the proxy. Do not try again in a loop: a proxy may lock the account.",
        QualysError.CertificateNotTrusted => "Check that nothing between you and Qualys replaces its certificate, and that this machine's root certificates are current.",
        QualysError.Timeout => "Run the command again; narrow it with filters if the reply is long.",
        QualysError.ReplyCutOff => "Run the command again. The objects delivered before the error are right, but they are not all.",
        QualysError.HtmlReply => "Check -BaseUri and the proxy: a web page answered where the Qualys API should.",
        QualysError.EmptyReply => "Run the command again; if it persists, check the proxy between you and Qualys.",
        QualysError.MalformedReply => "Run the command again; if it persists, report it with the position named, and without the data.",
        QualysError.UnexpectedReply => "Check -BaseUri and the API version; a proxy or cache may have mixed up replies.",
        QualysError.ListTruncated => "Narrow the list with filters: the service holds more than it delivered.",
        QualysError.OutcomeUnknown => "Look whether the change was carried out before you run the command again.",
        QualysError.FileExists => "Give another -Path, or add -Force to replace the file.",
        QualysError.FileNotWritten => "Check that the folder exists, that you may write in it, and that there is room.",
        QualysError.InvalidArgument => "Correct the value that the message names.",
        QualysError.NotConnected => "Run Connect-QualysSession first. In another runspace (ForEach-Object -Parallel, a job) pass -Session $using:QualysVMSession.",
        QualysError.SessionClosed => "Run Connect-QualysSession again.",
        _ => "See about_QualysVM_Errors.",
    };
}
