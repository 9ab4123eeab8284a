using QualysVM.Core.Versions;

namespace QualysVM.Completion;

/// <summary>Offers the API versions between which a session can choose.</summary>
public sealed class ApiVersionCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
        ApiActions.Choices.Select(version => new KeyValuePair<string, string>($"{version}", version == ApiActions.Choices[0] ? "The newest" : "Superseded"));
}
