namespace QualysVM.Sandbox.Subscription;

/// <summary>Which part of the subscription's network is what.</summary>
internal static class Network
{
    /// <summary>Every address of the subscription.</summary>
    public const string Whole = "10.0.0.0-10.7.255.255";

    /// <summary>Instances in a cloud. They are in no asset group.</summary>
    public const string Cloud = "10.7.1.1-10.7.1.9";

    /// <summary>Machines that no scan has found yet: they become hosts when one does.</summary>
    public static readonly AddressRanges Unscanned = AddressRanges.Parse("10.0.0.1-10.0.7.254");

    /// <summary>Hosts so well kept that scans only tell something about them.</summary>
    public static readonly AddressRanges Tidy = AddressRanges.Parse("10.2.1.10-10.2.1.40");

    /// <summary>Where machines are switched off for good now and then: offices, a data centre, servers.</summary>
    public static readonly AddressRanges[] Leaving = [.. new[] { "10.2.0.10-10.2.0.40", "10.3.8.1-10.3.9.254", "10.5.0.1-10.5.0.120" }.Select(AddressRanges.Parse)];

    /// <summary>Nobody is here.</summary>
    public static readonly AddressRanges Empty = AddressRanges.Parse("10.7.128.0-10.7.255.255");

    private static readonly AddressRanges EveryPart = AddressRanges.Parse(string.Join(",", AssetGroup.Parts.Select(group => group.Addresses).Append(Cloud)));

    /// <summary>Where the hosts are: the asset groups and the cloud, without what is never scanned.</summary>
    public static IEnumerable<AddressRanges> Parts =>
        AssetGroup.Parts.Select(group => group.Ranges).Append(AddressRanges.Parse(Cloud)).Select(part => part.Without(Exclusion.Ranges));

    /// <summary>Where hosts are beyond them, in a subscription that has more.</summary>
    public static AddressRanges Elsewhere => AddressRanges.Parse("10.0.64.0-10.7.127.255").Without(EveryPart);
}
