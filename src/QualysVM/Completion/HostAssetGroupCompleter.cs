using QualysVM.Core.Hosts;

namespace QualysVM.Completion;

/// <summary>Offers the titles of asset groups of hosts that the session has shown.</summary>
public sealed class HostAssetGroupCompleter : SeenCompleter<Host>
{
    private protected override IEnumerable<KeyValuePair<string, string>> AllWords(Host record) =>
        record.AssetGroups.Select(group => new KeyValuePair<string, string>(group.Title, $"asset group {group.Id}"));
}
