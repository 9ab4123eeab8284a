using QualysVM.Core.Sessions;

namespace QualysVM.Completion;

/// <summary>Offers the names of Qualys' platforms, each with its API server.</summary>
public sealed class PlatformCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
        Platform.All.Select(platform => new KeyValuePair<string, string>(platform.Name, platform.ApiServer));
}
