using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Hosts;

/// <summary>Which tags a host must bear, and must not. The service has one word for whether both are names or numbers.</summary>
internal static class HostTagFilter
{
    /// <exception cref="QualysException">Names stand beside numbers, or a name cannot be sent.</exception>
    public static void AddTo(FormFields fields, HostFilter filter)
    {
        var (names, numbers) = (filter.Tags.Count + filter.ExcludeTags.Count, filter.TagIds.Count + filter.ExcludeTagIds.Count);
        Refuse(names > 0 && numbers > 0, "Qualys takes all tags by name or all by number: give -Tag with -ExcludeTag, or -TagId with -ExcludeTagId.");
        Refuse(filter.TagMatch is not null && filter.Tags.Count + filter.TagIds.Count == 0, "-TagMatch says how -Tag or -TagId is meant: give one of them too.");
        Refuse(filter.ExcludeTagMatch is not null && filter.ExcludeTags.Count + filter.ExcludeTagIds.Count == 0, "-ExcludeTagMatch says how -ExcludeTag or -ExcludeTagId is meant: give one of them too.");
        var split = filter.Tags.Concat(filter.ExcludeTags).FirstOrDefault(name => name.Contains(','));
        Refuse(split is not null, $"Tags are sent with commas between them, so the name '{split}' cannot be sent: give its number with -TagId or -ExcludeTagId.");
        fields.AddIf(names + numbers > 0, "use_tags").AddIf(names > 0, "tag_set_by", "name")
            .Add("tag_set_include", filter.Tags.Count > 0 ? filter.Tags : Numbers.Text(filter.TagIds)).Add("tag_include_selector", filter.TagMatch?.ToLowerInvariant())
            .Add("tag_set_exclude", filter.ExcludeTags.Count > 0 ? filter.ExcludeTags : Numbers.Text(filter.ExcludeTagIds)).Add("tag_exclude_selector", filter.ExcludeTagMatch?.ToLowerInvariant());
    }

    private static void Refuse(bool condition, string message)
    {
        if (condition)
        {
            throw new QualysException(QualysError.InvalidArgument, message);
        }
    }
}
