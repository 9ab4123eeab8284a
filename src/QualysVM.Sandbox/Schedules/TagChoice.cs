namespace QualysVM.Sandbox.Schedules;

/// <summary>A target by tags.</summary>
internal sealed record TagChoice(string Include, string? Exclude)
{
    public string IncludeSelector { get; init; } = "any";

    public string ExcludeSelector { get; init; } = "any";

    public bool UsesRanges { get; init; }
}
