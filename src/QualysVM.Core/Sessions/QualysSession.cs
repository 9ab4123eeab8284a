using System.Collections.Concurrent;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Limits;
using QualysVM.Core.Versions;
using QualysVM.Core.Wording;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Sessions;

/// <summary>
/// A connection to one Qualys account. Safe to use from many threads and runspaces at once; it shows no secret, in no view
/// and no serialised form.
/// </summary>
public sealed class QualysSession : IDisposable
{
    private readonly QualysTransport transport;
    private readonly ApiVersion? apiVersion;
    private readonly ConcurrentDictionary<string, bool> said = new();
    private readonly LimitBoard board = new();
    private readonly SecretBook secrets = KnownSecrets.NewBook();
    private int closed;

    internal QualysSession(SessionSettings settings)
    {
        BaseUri = ServerAddress.Check(settings.BaseUri);
        UserName = settings.Account.Credential.UserName;
        IsSandbox = settings.Sandbox is not null;
        Platform = IsSandbox ? "Sandbox" : Sessions.Platform.At(BaseUri)?.Name ?? "Private";
        Name = settings.Name ?? (IsSandbox ? "Sandbox" : UserName.Length > 0 ? $"{UserName}@{BaseUri.Host}" : BaseUri.Host);
        Authentication = settings.Account.Authentication;
        apiVersion = settings.ApiVersion;
        Clock = settings.Transport.Clock;
        settings.Account.Check();
        Note(settings);
        var caller = new HttpCaller(BaseUri, settings.Sandbox ?? HttpHandlers.Create(settings.Transport.Towards(BaseUri)), settings.Transport, secrets);
        var gate = IsSandbox ? LimitGate.Own() : LimitGate.For(BaseUri, UserName);
        var signIn = settings.Account.SignIn(settings.Transport.Clock);
        transport = new QualysTransport(caller, signIn, settings.Account.WithoutCookies(signIn), gate, board, settings.Resilience);
    }

    /// <summary>What <c>-Session</c> finds it by.</summary>
    public string Name { get; }

    /// <summary>The platform's short name; <c>Private</c> or <c>Sandbox</c> for others.</summary>
    public string Platform { get; }

    /// <summary>Where calls go.</summary>
    public Uri BaseUri { get; }

    /// <summary>The account.</summary>
    public string UserName { get; }

    /// <summary>How calls are signed.</summary>
    public Authentication Authentication { get; }

    /// <summary>The version wanted where a call has several, such as <c>2.0</c>; by default each call's newest.</summary>
    public string ApiVersion => apiVersion?.ToString() ?? "Newest";

    /// <summary>When the session was connected, in UTC.</summary>
    public DateTimeOffset ConnectedAt { get; private set; }

    /// <summary>True when the data is simulated.</summary>
    public bool IsSandbox { get; }

    /// <summary>What Qualys last said about the limits of each API that this session has called.</summary>
    public Listed<ApiLimit> Limits => board.All;

    /// <summary>False once the session is disconnected.</summary>
    public bool IsConnected => closed == 0;

    /// <summary>The sessions connected in the same runspace, by name.</summary>
    internal ConnectedSessions Siblings { get; set; } = new();

    /// <summary>What waits are measured by.</summary>
    internal WaitClock Clock { get; }

    /// <summary>What it has shown.</summary>
    internal Sightings Seen { get; } = new();

    /// <summary>The account of the sandbox is everybody's.</summary>
    private void Note(SessionSettings settings)
    {
        secrets.IsNone(SandboxAccess.Password);
        if (settings.Account.Credential.Password != SandboxAccess.Password)
        {
            secrets.Add(settings.Account.Credential);
        }

        if (settings.Transport.UseProxy)
        {
            ProxySecrets.Note(secrets, settings.Transport, BaseUri, UserName);
        }
    }

    /// <summary>Signs in.</summary>
    internal async Task ConnectAsync(ICallObserver observer, CancellationToken token)
    {
        await transport.SignInAsync(SafeObserver.Before(observer), token).ConfigureAwait(false);
        ConnectedAt = DateTimeOffset.UtcNow;
        SignOuts.Add(this);
    }

    /// <summary>Signs out. No call is possible afterwards, whether or not the service heard it.</summary>
    internal async Task DisconnectAsync(ICallObserver observer, CancellationToken token)
    {
        SignOuts.Remove(this);
        if (Interlocked.Exchange(ref closed, 1) == 0)
        {
            await transport.SignOutAsync(SafeObserver.Before(observer), token).ConfigureAwait(false);
        }
    }

    /// <summary>The version of an action to use here; an old one is warned about once in the life of the session.</summary>
    internal ApiVersion VersionOf(ApiAction action, ICallObserver observer)
    {
        var version = action.Choose(apiVersion);
        if (action.Superseded(version) is { } old && said.TryAdd($"{action.Title} {version}", true))
        {
            SafeObserver.Before(observer).Warning($"Version {version} of the {action.Title} reached its end of service in {old.EndOfService} and its end of life in {old.EndOfLife}. Version {action.Newest} is the default; connect without -ApiVersion to use it.");
        }

        return version;
    }

    /// <summary>Makes a call and opens its reply.</summary>
    internal Task<T> SendAsync<T>(QualysCall call, Func<QualysReply, T> open, ICallObserver observer, CancellationToken token) =>
        SendAsync(call, reply => Task.FromResult(open(reply)), observer, token);

    /// <summary>Makes a call and works through its reply; a reply that breaks off meanwhile is a failed attempt too.</summary>
    internal Task<T> SendAsync<T>(QualysCall call, Func<QualysReply, Task<T>> open, ICallObserver observer, CancellationToken token) =>
        !IsConnected ? throw new QualysException(QualysError.SessionClosed, $"The session '{Name}' has been disconnected.")
        : call.Action.WantsPassword && Authentication == Authentication.Token ? throw new QualysException(QualysError.InvalidArgument,
            $"{call.Path} takes name and password only, and the session '{Name}' was made from a token, so nothing was sent.")
        {
            Phase = CallPhase.NeverLeft,
            Advice = "Connect with -Credential for this call.",
        }
        : transport.SendAsync(call, open, SafeObserver.Before(observer), token);

    /// <summary>Makes a call that changes something, once, and reads its short answer.</summary>
    internal Task<SimpleReturn> ChangeAsync(ApiAction action, FormFields fields, ICallObserver observer, CancellationToken token) =>
        SendAsync(new QualysCall(action, VersionOf(action, observer), fields), ReplyDocument.ReadSimpleReturn, observer, token);

    /// <summary>Drops the connections, without a sign-out.</summary>
    public void Dispose()
    {
        SignOuts.Remove(this);
        closed = 1;
        transport.Dispose();
        KnownSecrets.Close(secrets);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
