namespace QualysVM.Core.Appliances;

/// <summary>A network interface of an appliance. All texts are the service's words; empty where it does not say.</summary>
public sealed class ApplianceInterface
{
    /// <summary>Which it is: <c>lan</c> or <c>wan</c>.</summary>
    public string Interface { get; internal set; } = "";

    /// <summary>How it gets its address, such as <c>DHCP</c>; or <c>Disabled</c>.</summary>
    public string Setting { get; internal set; } = "";

    /// <summary>Its IPv4 address.</summary>
    public string IpAddress { get; internal set; } = "";

    /// <summary>The mask of its network.</summary>
    public string Netmask { get; internal set; } = "";

    /// <summary>Its gateway.</summary>
    public string Gateway { get; internal set; } = "";

    /// <summary>Until when the address is its own: a text in no fixed form.</summary>
    public string Lease { get; internal set; } = "";

    /// <summary>Its IPv6 address.</summary>
    public string Ipv6Address { get; internal set; } = "";

    /// <summary>Its speed.</summary>
    public string Speed { get; internal set; } = "";

    /// <summary>Whether it sends and receives at once.</summary>
    public string Duplex { get; internal set; } = "";

    /// <summary>The domain in which it looks names up.</summary>
    public string DnsDomain { get; internal set; } = "";

    /// <summary>Its first name server.</summary>
    public string DnsPrimary { get; internal set; } = "";

    /// <summary>Its second name server.</summary>
    public string DnsSecondary { get; internal set; } = "";

    /// <summary><c>lan 10.0.0.5</c>, or what it is set to where it has no address.</summary>
    public override string ToString() => $"{Interface} {(IpAddress.Length > 0 ? IpAddress : Setting)}".Trim();
}
