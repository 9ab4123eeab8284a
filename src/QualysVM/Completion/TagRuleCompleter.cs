namespace QualysVM.Completion;

/// <summary>Offers the kinds of tag that are known; the service may know more, so others are let through.</summary>
public sealed class TagRuleCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
    [
        new("STATIC", "Given by hand"),
        new("NETWORK_RANGE", "By address"),
        new("NAME_CONTAINS", "By name"),
        new("OS_REGEX", "By operating system"),
        new("OPEN_PORTS", "By open ports"),
        new("VULN_EXIST", "By what was found"),
        new("INSTALLED_SOFTWARE", "By software"),
        new("ASSET_SEARCH", "By a search"),
        new("CLOUD_ASSET", "By cloud data"),
        new("GROOVY", "By a script"),
    ];
}
