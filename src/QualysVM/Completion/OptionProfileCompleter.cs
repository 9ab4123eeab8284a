using QualysVM.Core.OptionProfiles;
using QualysVM.Core.Scans;
using QualysVM.Core.Sessions;

namespace QualysVM.Completion;

/// <summary>Offers the titles of option profiles that the session has shown, and of those that scans were shown with.</summary>
public sealed class OptionProfileCompleter : SeenCompleter<Scan>
{
    private protected override KeyValuePair<string, string> Word(Scan record) => new(record.OptionProfile?.Title ?? "", $"of {record.Title}");

    private protected override IEnumerable<KeyValuePair<string, string>> WordsOfOthers(Sightings seen) =>
        seen.Of<OptionProfileSettings>().Select(profile => new KeyValuePair<string, string>(profile.Title, $"{profile.Id}, {profile.Owner}"));
}
