using QualysVM.Core.Errors;

namespace QualysVM.Binding;

/// <summary>
/// The addresses that came one by one, for one launch. An address means a host only together with its network, so the
/// network of the hosts goes with them, and hosts of two networks do not go together.
/// </summary>
internal sealed class HostGathering
{
    private readonly List<string> addresses = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<long?> networks = [];

    /// <summary>Each once, in the order in which they came.</summary>
    public IReadOnlyList<string> Addresses => addresses;

    /// <summary>Takes the addresses of one input, with the network that it names.</summary>
    public void Add(IReadOnlyList<string> given, long? network)
    {
        addresses.AddRange(given.Select(address => address.Trim()).Where(known.Add));
        if (given.Count > 0 && !networks.Contains(network))
        {
            networks.Add(network);
        }
    }

    /// <summary>The network of all of them, or null where none is named.</summary>
    /// <exception cref="QualysException">They are of several.</exception>
    public long? Network(string whatFor) => networks switch
    {
        [] => null,
        [var only] => only,
        _ => throw new QualysException(
            QualysError.InvalidArgument,
            $"These hosts are of several networks ({string.Join(", ", networks.Select(network => network is { } id ? $"{id}" : "none"))}), and the same address may stand for another host in each; {whatFor} is of one.")
        {
            Advice = "Group-Object NetworkId parts them.",
        },
    };
}
