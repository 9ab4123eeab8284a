using QualysVM.Core.Hosts;

namespace QualysVM.Completion;

/// <summary>Offers the numbers of hosts that the session has shown.</summary>
public sealed class HostCompleter : SeenCompleter<Host>
{
    private protected override KeyValuePair<string, string> Word(Host record) =>
        new($"{record}", string.Join(", ", new[] { record.Dns, record.Ip ?? record.Ipv6, record.OperatingSystem }.OfType<string>()));
}
