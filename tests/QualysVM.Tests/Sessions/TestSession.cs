using QualysVM.Core;
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
    /// <summary>Holds what is looked for where no secret may be.</summary>
    public const string Token = "pa%26ss.t0ken";

    public const string Password = "pa&ss+wörd 1%=";

    public static QualysSession Over(
        HttpMessageHandler service,
        Authentication authentication = Authentication.Basic,
        ApiVersion? version = null,
        TimeSpan? operationTimeout = null,
        NetworkCredential? credential = null,
        Uri? baseUri = null,
        IResilience? resilience = null,
        WaitClock? clock = null) => new(new SessionSettings
        {
            BaseUri = baseUri ?? new Uri("https://qualysapi.example/"),
            Account = new Account(authentication, credential ?? new NetworkCredential(UserName, authentication == Authentication.Token ? Token : Password)) { Source = "here" },
            ApiVersion = version,
            Sandbox = service,
            Transport = new TransportOptions { OperationTimeout = operationTimeout ?? new TransportOptions().OperationTimeout, Clock = clock ?? WaitClock.System },
            Resilience = resilience ?? new OneAttempt(),
        });
}
