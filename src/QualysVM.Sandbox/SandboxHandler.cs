using QualysVM.Sandbox.Faults;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox;

/// <summary>
/// A simulated Qualys platform in place of the network: give it to an <see cref="HttpClient"/> and no socket is opened.
/// It is as strict as the service about paths, headers, sign-in, limits and parameters.
/// </summary>
/// <remarks>
/// The data is a function of the seed, the position and the UTC day on which the handler was made, except for the newest
/// few scans and reports: their launches are counted from the minute of construction, so that some are always under way.
/// Everything else that changes, changes with the clock.
/// </remarks>
public sealed class SandboxHandler : HttpMessageHandler
{
    private readonly SandboxJournal journal = new();
    private readonly Dispatcher dispatcher;
    private readonly FaultPlayer faults;

    /// <summary>A platform with the default data, whose scans are quick enough to be watched.</summary>
    public SandboxHandler()
        : this(new SandboxOptions { ScanTime = TimeSpan.FromSeconds(8) })
    {
    }

    /// <summary>A platform with the data of another seed.</summary>
    public SandboxHandler(int seed)
        : this(new SandboxOptions { Seed = seed })
    {
    }

    /// <summary>A platform made to measure.</summary>
    public SandboxHandler(SandboxOptions options)
    {
        dispatcher = new Dispatcher(options ?? throw new ArgumentNullException(nameof(options)));
        faults = new FaultPlayer(options, dispatcher);
    }

    /// <summary>Raised for each call, when its status is known and before its body is read.</summary>
    public event Action<SandboxRequest>? Answered;

    /// <summary>The calls received so far, oldest first: a copy, of the last 10,000 at most.</summary>
    public IReadOnlyList<SandboxRequest> Requests => journal.Snapshot();

    /// <summary>Ends every session, as the platform does when it restarts. Signed-in clients get 401 from now on.</summary>
    public void DropSessions() => dispatcher.Sessions.Clear();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = await ApiCall.ReadAsync(request ?? throw new ArgumentNullException(nameof(request))).ConfigureAwait(false);
        var fault = faults.Next(call);
        var reply = fault is null ? dispatcher.Answer(call) : faults.Answer(fault, call);
        // Recorded in any case: inside the conditional call it would be left out when nobody listens.
        var entry = journal.Record(call, reply, fault);
        Answered?.Invoke(entry);
        return fault is null
            ? reply!.ToMessage(request)
            : await faults.SendAsync(fault, reply, request, cancellationToken).ConfigureAwait(false);
    }
}
