using QualysVM.Core.Hosts;
using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Tags;

/// <summary>Reads the answer to a search for tags, page by page: the service says that there are more, and the number of the last.</summary>
internal static class TagReader
{
    public static ListReader<Tag> List { get; } = new(ServiceResponse.Root, "data", "Tag", Take) { PagedBy = static tag => tag.Id };

    private static void Take(Tag tag, ElementValue value)
    {
        switch (value.Name)
        {
            // The service writes these names in lower case, as all of its portal does.
            case "id" or "ID": tag.Id = value.Id(); break;
            case "name": tag.Name = value.Text(); break;
            case "parentTagId": tag.ParentTagId = value.LongNumber(); break;
            case "created": tag.CreatedDateTime = value.Time(); break;
            case "modified": tag.ModifiedDateTime = value.Time(); break;
            case "color": tag.Color = value.TextOrNull(); break;
            case "ruleType": tag.RuleType = value.TextOrNull(); break;
            case "ruleText": tag.RuleText = value.TextOrNull(); break;
            case "criticalityScore": tag.CriticalityScore = value.Number(); break;
            case "provider": tag.Provider = value.TextOrNull(); break;
            case "srcAssetGroupId": tag.SrcAssetGroupId = value.LongNumber(); break;
            case "children": value.Into(tag, TakeChildren); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeChildren(Tag tag, ElementValue value)
    {
        switch (value.Name)
        {
            case "list": tag.Children = value.Children("TagSimple", static () => new HostTag(0, ""), TakeChild); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeChild(HostTag tag, ElementValue value)
    {
        switch (value.Name)
        {
            case "id": tag.Id = value.LongNumber() ?? 0; break;
            case "name": tag.Name = value.Text(); break;
            default: value.Keep(); break;
        }
    }
}
