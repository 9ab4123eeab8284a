using QualysVM.Core.OptionProfiles;

namespace QualysVM.Completion;

/// <summary>Offers the numbers of option profiles that the session has shown.</summary>
public sealed class OptionProfileNumberCompleter : SeenCompleter<OptionProfileSettings>
{
    private protected override KeyValuePair<string, string> Word(OptionProfileSettings record) => new($"{record}", record.Title);
}
