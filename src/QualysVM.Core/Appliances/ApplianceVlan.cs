namespace QualysVM.Core.Appliances;

/// <summary>A VLAN that an appliance scans in.</summary>
public sealed class ApplianceVlan
{
    /// <summary>Its number.</summary>
    public int? Id { get; internal set; }

    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The address of the appliance in it.</summary>
    public string IpAddress { get; internal set; } = "";

    /// <summary>The mask of its network.</summary>
    public string Netmask { get; internal set; } = "";

    /// <summary>The name and the address.</summary>
    public override string ToString() => $"{Name} {IpAddress}".Trim();
}
