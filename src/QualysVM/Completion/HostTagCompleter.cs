using QualysVM.Core.Hosts;

namespace QualysVM.Completion;

/// <summary>Offers the names of tags of hosts that the session has shown.</summary>
public sealed class HostTagCompleter : SeenCompleter<Host>
{
    private protected override IEnumerable<KeyValuePair<string, string>> AllWords(Host record) => record.Tags.Select(tag => new KeyValuePair<string, string>(tag.Name, $"tag {tag.Id}"));
}
