namespace QualysVM.Sandbox.Subscription;

/// <summary>Addresses that no scan touches, and why.</summary>
/// <param name="Addresses">The addresses.</param>
/// <param name="Comment">What was said when they were excluded.</param>
/// <param name="Expires">When they will be scanned again; null for never.</param>
internal sealed record Exclusion(string Addresses, string Comment, DateTimeOffset? Expires)
{
    public static readonly Exclusion[] All =
    [
        new("10.0.16.60-10.0.16.62", "Load balancers: they fail over when scanned.", null),
        new("10.3.9.240-10.3.9.254", "変更凍結 until the move is over", new DateTimeOffset(2099, 12, 31, 0, 0, 0, TimeSpan.Zero)),
    ];

    public static readonly AddressRanges Ranges = AddressRanges.Parse(string.Join(",", All.Select(one => one.Addresses)));
}
