using QualysVM.Core.Errors;

namespace QualysVM.Core.Lists;

/// <summary>What one look at a list has shown.</summary>
/// <param name="Ended">The records that have come to their end since the last look.</param>
/// <param name="Lost">The identities of those that are not to be found.</param>
/// <param name="Failure">Why the list could not be read, or not to its end; null where it could.</param>
internal sealed record Look<TKey, T>(IReadOnlyList<T> Ended, IReadOnlyList<TKey> Lost, QualysException? Failure)
{
    /// <summary>
    /// Whether another look would fail too, as the request, the account or the session was refused. Whatever else happens to a look
    /// (no connection, an outage, a limit, a proxy's page, a broken reply) says nothing about the next one.
    /// </summary>
    public bool IsRefused => Failure is { } error && (RefusesEveryLook(error.Reason) || (error.Code is null && error.HttpStatus is 400 or 401 or 403));

    private static bool RefusesEveryLook(QualysError reason) => reason is
        QualysError.AuthenticationFailed or QualysError.ProxyAuthenticationFailed or QualysError.AccountNotUsable or QualysError.AccessDenied
        or QualysError.UnknownParameter or QualysError.MissingParameter or QualysError.ParameterConflict or QualysError.InvalidParameterValue
        or QualysError.ParameterNotInVersion or QualysError.MethodNotAllowed or QualysError.ServiceRefused
        or QualysError.CertificateNotTrusted or QualysError.InvalidArgument or QualysError.NotConnected or QualysError.SessionClosed;
}
