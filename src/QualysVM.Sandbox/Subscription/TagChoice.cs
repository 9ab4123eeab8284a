namespace QualysVM.Sandbox.Subscription;

/// <summary>A target by tags, named in lists.</summary>
internal sealed record TagChoice(string Include, string? Exclude)
{
    public string IncludeSelector { get; init; } = "any";

    public string ExcludeSelector { get; init; } = "any";

    public bool UsesRanges { get; init; }

    /// <summary>The addresses of the assets meant. A tag that is unknown is borne by none.</summary>
    public AddressRanges Ranges => Exclude is null ? Set(Include, IncludeSelector) : Set(Include, IncludeSelector).Without(Set(Exclude, ExcludeSelector));

    private static AddressRanges Set(string names, string selector)
    {
        var sets = names.Split(',').Select(name => AssetTag.By("name", name)?.Addresses ?? "").ToArray();
        return selector == "all"
            ? sets.Select(AddressRanges.Parse).Aggregate((one, other) => one.InBoth(other))
            : AddressRanges.Parse(string.Join(",", sets));
    }
}
