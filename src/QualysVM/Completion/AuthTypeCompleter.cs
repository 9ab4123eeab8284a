namespace QualysVM.Completion;

/// <summary>Offers the kinds of sign-in that are known; the service may know more, so others are let through.</summary>
public sealed class AuthTypeCompleter : WordCompleter
{
    private static readonly string[] Known = ["DB2", "HTTP", "MySQL", "Oracle", "SNMP", "Unix", "VMware", "Windows"];

    private protected override IEnumerable<KeyValuePair<string, string>> Words => Known.Select(type => new KeyValuePair<string, string>(type, $"Found by signing in to {type}"));
}
