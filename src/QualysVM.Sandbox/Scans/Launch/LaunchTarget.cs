using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Launch;

/// <summary>What a launch is aimed at, and by which appliances.</summary>
internal static class LaunchTarget
{
    /// <summary>The target as the list shows it: groups and tags as addresses, behind what was given itself.</summary>
    public static string Addresses(FieldSet fields) => fields["target_from"] == "tags"
        ? Tagged(fields)
        : string.Join(",", new[] { fields["ip"], fields["fqdn"], fields["ec2_instance_ids"] }
            .Concat(Groups(fields).Select(group => group.Addresses))
            .Where(part => part is not null));

    public static AssetGroup[] Groups(FieldSet fields) =>
    [
        .. (fields.List("asset_groups") ?? []).Select(title => AssetGroup.ByTitle(title)!),
        .. (fields.List("asset_group_ids") ?? []).Select(id => AssetGroup.ById(id)!),
    ];

    /// <summary>The names of the appliances asked for; nothing where each asset group brings its own.</summary>
    public static string[]? Named(FieldSet fields)
    {
        if (fields.List("iscanner_name") is { } names)
        {
            return names;
        }

        if (fields.List("iscanner_id") is { } ids)
        {
            return [.. ids.Select(id => Appliance.ById(id)!.Name)];
        }

        if (fields.Flag("default_scanner") || fields.Flag("scanners_in_ag"))
        {
            return null;
        }

        // Without a word about scanners the service uses its own.
        return fields.Flag("scanners_in_tagset") || fields.Flag("scanners_in_network") ? [.. Appliance.All.Select(one => one.Name)] : [Appliance.External];
    }

    public static string[] Scanners(FieldSet fields) => Named(fields) ?? [.. Groups(fields).Select(group => group.DefaultScanner).Distinct()];

    /// <summary>The addresses of the assets with the tags asked for, as a list.</summary>
    public static string Tagged(FieldSet fields) => Tags(fields)?.Ranges.ToString() ?? "";

    public static TagChoice? Tags(FieldSet fields) => Names(fields, "tag_set_include") is { } included
        ? new TagChoice(included, Names(fields, "tag_set_exclude"))
        {
            IncludeSelector = fields["tag_include_selector"] ?? "any",
            ExcludeSelector = fields["tag_exclude_selector"] ?? "any",
            UsesRanges = fields.Flag("use_ip_nt_range_tags") || fields.Flag("use_ip_nt_range_tags_include"),
        }
        : null;

    private static string? Names(FieldSet fields, string parameter) => fields.List(parameter) is { } tags
        ? string.Join(",", tags.Select(tag => AssetTag.By(fields["tag_set_by"], tag)!.Name))
        : null;
}
