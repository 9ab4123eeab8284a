namespace QualysVM.Completion;

/// <summary>Offers the kinds of scan that are known; the service may know more, so others are let through.</summary>
public sealed class ScanTypeCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
    [
        new("certview", "Certificate scans"),
        new("ec2certview", "Certificate scans of EC2 instances"),
    ];
}
