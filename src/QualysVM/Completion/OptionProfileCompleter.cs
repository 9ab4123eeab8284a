using QualysVM.Core.Scans;

namespace QualysVM.Completion;

/// <summary>Offers the titles of option profiles of scans that the session has shown.</summary>
public sealed class OptionProfileCompleter : SeenCompleter<Scan>
{
    private protected override KeyValuePair<string, string> Word(Scan record) => new(record.OptionProfile?.Title ?? "", $"of {record.Title}");
}
