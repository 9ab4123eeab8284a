using System.Net;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Sessions;

/// <summary>Sessions over a stub.</summary>
internal static class TestSession
{
    public const string UserName = "acme_ab1";
    public const string Password = "pa&ss+wörd 1%=";

    public static QualysSession Over(
        HttpMessageHandler service,
        Authentication authentication = Authentication.Basic,
        ApiVersion? version = null,
        TimeSpan? operationTimeout = null,
        NetworkCredential? credential = null,
        Uri? baseUri = null) => new(new SessionSettings
        {
            BaseUri = baseUri ?? new Uri("https://qualysapi.example/"),
            Account = new Account(authentication, credential ?? new NetworkCredential(UserName, Password)),
            ApiVersion = version,
            Sandbox = service,
            Transport = operationTimeout is { } time ? new TransportOptions { OperationTimeout = time } : new TransportOptions(),
            Resilience = new OneAttempt(),
        });
}
