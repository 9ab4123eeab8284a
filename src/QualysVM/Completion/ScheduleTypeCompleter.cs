namespace QualysVM.Completion;

/// <summary>Offers the kinds of scheduled scan that are known; the service may know more, so others are let through.</summary>
public sealed class ScheduleTypeCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
    [
        new("certview", "Certificate scans"),
        new("ec2certview", "Certificate scans of EC2 instances"),
        new("perimeter", "Cloud perimeter scans"),
    ];
}
