using QualysVM.Core.Tags;

namespace QualysVM.Completion;

/// <summary>Offers the numbers of tags that the session has shown.</summary>
public sealed class TagNumberCompleter : SeenCompleter<Tag>
{
    private protected override KeyValuePair<string, string> Word(Tag record) => new($"{record}", record.Name);
}
