using System.Collections.Concurrent;

namespace QualysVM.Core.Limits;

/// <summary>
/// Keeps the calls of this process to one account at the number that the service allows at once, per API and across runspaces.
/// It holds no secret: only counts, under the server's and the account's name.
/// </summary>
internal sealed class LimitGate
{
    /// <summary>What the smaller subscriptions allow; used until the service names its own number.</summary>
    private const int Unknown = 2;

    private static readonly ConcurrentDictionary<string, LimitGate> Gates = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Turnstile> turnstiles = new(StringComparer.Ordinal);

    private LimitGate()
    {
    }

    /// <summary>The gate that everybody in this process shares who uses this account.</summary>
    public static LimitGate For(Uri server, string userName) => Gates.GetOrAdd($"{userName}@{server.Authority}", _ => new LimitGate());

    /// <summary>A gate of its own, for a service that lives in this process only.</summary>
    public static LimitGate Own() => new();

    /// <summary>Waits for a free place.</summary>
    /// <param name="api">The API called; each has its own places.</param>
    /// <param name="caller">
    /// Who calls. A command that feeds another of the same pipeline holds its place until its list has been read, so the other
    /// never just waits for it: the list is read to its end first, or where it is too long the call is refused.
    /// </param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="Errors.QualysException">The caller would wait for itself.</exception>
    public Task<Place> EnterAsync(string api, int caller, CancellationToken token) => Turnstile(api).EnterAsync(caller, token);

    /// <summary>The places that a caller holds: to be asked before a call, for they may be left while it is refused because of them.</summary>
    public IReadOnlyList<Place> HeldBy(string api, int caller) => Turnstile(api).HeldBy(caller);

    /// <summary>Frees a place of the caller's own, after the service has refused a call because too many run.</summary>
    /// <param name="api">The API called.</param>
    /// <param name="own">The places that the caller held before the call.</param>
    /// <param name="token">Ends the wait.</param>
    /// <returns>False at once where the caller held none: somebody else's calls are in the way.</returns>
    /// <exception cref="Errors.QualysException">The caller would wait for itself.</exception>
    public Task<bool> MakeRoomAsync(string api, IReadOnlyList<Place> own, CancellationToken token) => Turnstile(api).MakeRoomAsync(own, token);

    /// <summary>How many places the service says there are.</summary>
    public void Allow(string api, int places) => Turnstile(api).Allow(places);

    private Turnstile Turnstile(string api)
    {
        lock (turnstiles)
        {
            if (!turnstiles.TryGetValue(api, out var turnstile))
            {
                turnstiles[api] = turnstile = new Turnstile(Unknown);
            }

            return turnstile;
        }
    }
}
