namespace QualysVM.Core.Appliances;

/// <summary>A scan that an appliance works on.</summary>
public sealed class ApplianceScan
{
    /// <summary>Its number.</summary>
    public long? Id { get; internal set; }

    /// <summary>Its title.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>Its reference, by which Get-QualysScan finds it.</summary>
    public string Ref { get; internal set; } = "";

    /// <summary>What kind of scan it is, in the service's words.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>When it was launched, in UTC.</summary>
    public DateTimeOffset? ScanDateTime { get; internal set; }

    /// <summary>The reference.</summary>
    public override string ToString() => Ref;
}
