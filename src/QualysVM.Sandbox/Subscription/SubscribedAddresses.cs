using System.Collections.Concurrent;

namespace QualysVM.Sandbox.Subscription;

/// <summary>The addresses that the subscription may scan: those from the beginning, and those that calls have added.</summary>
internal sealed class SubscribedAddresses(HostDirectory hosts)
{
    // Scripts that add addresses wait until the list shows them [S]. After how long it does is [I].
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<(AddressAddition Addition, DateTimeOffset Since)> additions = new();

    public void Add(AddressAddition addition, DateTimeOffset now) => additions.Enqueue((addition, now + Waiting));

    /// <summary>Those that an account may see at a moment. What a Unit Manager adds belongs to the group that he says.</summary>
    public AddressRanges Of(Account account, DateTimeOffset now) => Joined(account.Role == Role.Auditor
        ? [WithCompliance(now)]
        : [account.Scope, .. Added(now).Where(one => account.Groups is null || Array.Exists(account.Groups, own => own.Title == one.Group)).Select(one => one.Ranges)]);

    /// <summary>Those whose hosts are told apart in one way. Whoever is not known yet is told by its address.</summary>
    public AddressRanges TrackedBy(string method, DateTimeOffset now)
    {
        var known = hosts.Known.Where(address => hosts.At(address)!.Tracking != "IP");
        var added = Added(now).Where(one => one.Tracking == method).Select(one => one.Ranges);
        return method == "IP"
            ? Joined([AddressRanges.Parse(Network.Whole), .. added]).Without(AddressRanges.Of(known))
            : Joined([AddressRanges.Of(known.Where(address => hosts.At(address)!.Tracking == method)), .. added]);
    }

    /// <summary>Those that compliance is kept of as well.</summary>
    public AddressRanges WithCompliance(DateTimeOffset now) =>
        Joined([Host.Compliance, .. Added(now).Where(one => one.HasCompliance).Select(one => one.Ranges)]);

    private IEnumerable<AddressAddition> Added(DateTimeOffset now) => additions.Where(one => one.Since <= now).Select(one => one.Addition);

    private static AddressRanges Joined(IEnumerable<AddressRanges> parts) => AddressRanges.Parse(string.Join(",", parts.Where(part => part.Count > 0)));
}
