namespace QualysVM.Core.Appliances;

/// <summary>A static route of an appliance.</summary>
public sealed class ApplianceRoute
{
    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The network that it leads to.</summary>
    public string IpAddress { get; internal set; } = "";

    /// <summary>The mask of that network.</summary>
    public string Netmask { get; internal set; } = "";

    /// <summary>By which gateway.</summary>
    public string Gateway { get; internal set; } = "";

    /// <summary>The name and the network.</summary>
    public override string ToString() => $"{Name} {IpAddress}".Trim();
}
