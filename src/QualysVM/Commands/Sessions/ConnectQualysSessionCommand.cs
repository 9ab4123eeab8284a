using System.Management.Automation;
using System.Net;
using System.Security;
using QualysVM.Completion;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Loading;
using QualysVM.Sessions;

namespace QualysVM.Commands.Sessions;

/// <summary>Connects to Qualys.</summary>
[Cmdlet(VerbsCommunications.Connect, "QualysSession", DefaultParameterSetName = PlatformSet)]
[OutputType(typeof(QualysSession))]
public sealed class ConnectQualysSessionCommand : QualysCommand
{
    private const string PlatformSet = "Platform";
    private const string BaseUriSet = "BaseUri";
    private const string SandboxSet = "Sandbox";

    /// <summary>The platform that the account is on, such as US2. By default the environment variable QUALYS_PLATFORM.</summary>
    [Parameter(Position = 0, ParameterSetName = PlatformSet)]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Platform { get; set; }

    /// <summary>The API server of a private platform: https, without a path.</summary>
    [Parameter(Mandatory = true, ParameterSetName = BaseUriSet)]
    [AddressTransformation]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>Connects to a simulated platform in this process: no account, no network.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>The account's name and password. By default QUALYS_USERNAME and QUALYS_PASSWORD of the environment, else a prompt.</summary>
    [Parameter(Position = 1)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>A bearer token in place of a credential, where the subscription allows it.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? AccessToken { get; set; }

    /// <summary>Session signs in for a cookie; Basic sends name and password with each call; Token sends an access token.</summary>
    [Parameter]
    public Authentication? Authentication { get; set; }

    /// <summary>A name to find the session by. By default account and server.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The API version to use where a call has several. By default each call's newest.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ApiVersionCompleter))]
    [ValidateNotNullOrEmpty]
    [OfferedVersion]
    public string? ApiVersion { get; set; }

    /// <summary>How often a read is sent again after a fault that may pass. Changes are never sent twice.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = new RetryOptions().MaximumRetryCount;

    /// <summary>The longest wait, in seconds, that one call spends at Qualys' limits. An hour by default, the window of a standard subscription.</summary>
    [Parameter]
    [ValidateRange(0, 86400)]
    public int MaximumWaitSec { get; set; } = (int)new RetryOptions().MaximumWait.TotalSeconds;

    /// <summary>The longest wait for a connection, in seconds.</summary>
    [Parameter]
    [Alias("TimeoutSec")]
    [ValidateRange(1, 3600)]
    public int ConnectionTimeoutSeconds { get; set; } = (int)new TransportOptions().ConnectionTimeout.TotalSeconds;

    /// <summary>The longest silence of the service, in seconds: before the first byte and within a reply. A long healthy reply has no limit.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int OperationTimeoutSeconds { get; set; } = (int)new TransportOptions().OperationTimeout.TotalSeconds;

    /// <summary>The proxy to go through. By default the system's.</summary>
    [Parameter]
    [AddressTransformation]
    [ValidateNotNull]
    public Uri? Proxy { get; set; }

    /// <summary>Name and password for the proxy.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Shows the proxy who runs this process.</summary>
    [Parameter]
    public SwitchParameter ProxyUseDefaultCredentials { get; set; }

    /// <summary>Goes through no proxy, whatever the system says.</summary>
    [Parameter]
    public SwitchParameter NoProxy { get; set; }

    /// <summary>Takes any certificate, for this session only. Somebody in between can then read the password.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>Returns the session.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? Subject => (object?)Platform ?? BaseUri;

    /// <summary>A connection that failed for whatever reason is none, and a script must not go on in an older one.</summary>
    private protected override bool EndsOn(QualysError reason) => true;

    private protected override void End()
    {
        var session = new QualysSession(Settings());
        try
        {
            Wait(session.ConnectAsync(Observer, Stopped));
        }
        catch
        {
            session.Dispose();
            throw;
        }

        var replaced = SessionVariable.All(SessionState).FirstOrDefault(other => string.Equals(other.Name, session.Name, StringComparison.OrdinalIgnoreCase));
        SessionVariable.Set(SessionState, session);
        if (replaced is not null)
        {
            WriteVerbose($"The session '{replaced.Name}' is replaced.");
            SessionVariable.Remove(SessionState, replaced);
            SignOut(replaced);
        }

        if (session.IsSandbox)
        {
            WriteWarning("Connected to the built-in sandbox: all data is simulated.");
        }

        if (PassThru)
        {
            WriteObject(session);
        }
    }

    private SessionSettings Settings()
    {
        var unattended = new UnattendedSettings(WriteVerbose);
        var sandbox = Sandbox ? PrivateAssemblies.CreateSandbox() : null;
        // All that can be wrong with the parameters shows before anybody is asked for a password.
        var server = sandbox is null ? ServerAddress.Check(Server(unattended)) : SandboxAccess.BaseUri;
        var transport = Transport(server);
        return new SessionSettings
        {
            BaseUri = server,
            Account = new AccountChoice(Host, unattended).Choose(Credential, AccessToken, Authentication, Sandbox),
            Name = Name,
            ApiVersion = ApiVersion is null ? null : Core.Versions.ApiVersion.Parse(ApiVersion),
            Transport = transport,
            Sandbox = sandbox,
            Resilience = PrivateAssemblies.CreateResilience(new RetryOptions { MaximumRetryCount = MaximumRetryCount, MaximumWait = TimeSpan.FromSeconds(MaximumWaitSec) }),
        };
    }

    private Uri Server(UnattendedSettings unattended)
    {
        if (BaseUri is not null)
        {
            return BaseUri;
        }

        if ((Platform ?? unattended.Get(UnattendedSettings.Platform)) is { } platform)
        {
            return Core.Sessions.Platform.Named(platform).BaseUri;
        }

        return unattended.Get(UnattendedSettings.BaseUri) is { } address
            ? ServerAddress.Read(address)
            : throw new QualysException(QualysError.InvalidArgument, "Nothing says which Qualys platform to connect to.")
            {
                Advice = "Give -Platform (such as US2), -BaseUri for a private platform, or -Sandbox to try; or set QUALYS_PLATFORM or QUALYS_BASE_URI.",
            };
    }

    private TransportOptions Transport(Uri server)
    {
        var proxy = Proxy is null ? null : ProxyAddress.Read(Proxy);
        CheckProxy(proxy);
        if (SkipCertificateCheck)
        {
            WriteWarning("-SkipCertificateCheck: this session trusts any certificate. Whoever stands between you and Qualys can read the password. Use it with a test server only.");
        }

        return new TransportOptions
        {
            ConnectionTimeout = TimeSpan.FromSeconds(ConnectionTimeoutSeconds),
            OperationTimeout = TimeSpan.FromSeconds(OperationTimeoutSeconds),
            UseProxy = !NoProxy,
            Proxy = proxy is null ? null : new WebProxy(proxy.Address)
            {
                Credentials = ProxyUseDefaultCredentials ? CredentialCache.DefaultCredentials : ProxyCredential?.GetNetworkCredential() ?? proxy.Account,
            },
            SkipCertificateCheck = SkipCertificateCheck,
        }.Towards(server);
    }

    private void CheckProxy(ProxyAddress? proxy)
    {
        var wrong = NoProxy && proxy is not null ? "-NoProxy and -Proxy exclude each other."
            : proxy is null && (ProxyCredential is not null || ProxyUseDefaultCredentials) ? "-ProxyCredential and -ProxyUseDefaultCredentials need -Proxy."
            : ProxyCredential is not null && ProxyUseDefaultCredentials ? "-ProxyCredential and -ProxyUseDefaultCredentials exclude each other."
            : proxy?.Account is not null && (ProxyCredential is not null || ProxyUseDefaultCredentials)
                ? "-Proxy names an account already: leave it out there, or leave out -ProxyCredential and -ProxyUseDefaultCredentials."
            : null;
        if (wrong is not null)
        {
            throw new QualysException(QualysError.InvalidArgument, wrong);
        }
    }
}
