using QualysVM.Core.Tags;

namespace QualysVM.Completion;

/// <summary>Offers the names of tags that the session has shown.</summary>
public sealed class TagCompleter : SeenCompleter<Tag>
{
    private protected override KeyValuePair<string, string> Word(Tag record) => new(record.Name, $"{record.Id}, {record.RuleType}");
}
