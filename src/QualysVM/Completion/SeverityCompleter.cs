namespace QualysVM.Completion;

/// <summary>Offers the severities; a range such as <c>3-5</c> is let through.</summary>
public sealed class SeverityCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
        new[] { "minimal", "medium", "serious", "critical", "urgent" }.Select((name, at) => new KeyValuePair<string, string>($"{at + 1}", name));
}
