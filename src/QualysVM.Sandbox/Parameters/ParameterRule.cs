namespace QualysVM.Sandbox.Parameters;

/// <summary>One parameter an action knows.</summary>
/// <param name="Name">Its name, case-sensitive.</param>
/// <param name="WhyBad">Says what is wrong with a value, or null when it is fine.</param>
internal sealed record ParameterRule(string Name, Func<string, string?> WhyBad)
{
    public bool IsRequired { get; init; }

    /// <summary>Known to Consultant subscriptions only; "not available to this user" is the same 1901 as unknown.</summary>
    public bool ConsultantOnly { get; init; }

    /// <summary>Unknown to Auditors, with the same 1901 [I].</summary>
    public bool NotForAuditors { get; init; }

    /// <summary>The one API version that knows it; null for all.</summary>
    public string? OnlyIn { get; init; }
}
