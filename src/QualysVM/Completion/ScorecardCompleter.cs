namespace QualysVM.Completion;

/// <summary>Offers the scorecards that the service brings; users may have others, which are let through.</summary>
public sealed class ScorecardCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
        new[]
        {
            "Asset Group Vulnerability Report", "Ignored Vulnerabilities Report", "Most Prevalent Vulnerabilities Report",
            "Most Vulnerable Hosts Report", "Patch Report",
        }.Select(name => new KeyValuePair<string, string>(name, name));
}
