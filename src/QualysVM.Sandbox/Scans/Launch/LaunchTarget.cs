using QualysVM.Sandbox.Parameters;
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

    public static string[] Scanners(FieldSet fields)
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
            return [.. Groups(fields).Select(group => group.DefaultScanner).Distinct()];
        }

        // Without a word about scanners the service uses its own.
        return fields.Flag("scanners_in_tagset") || fields.Flag("scanners_in_network") ? [.. Appliance.All.Select(one => one.Name)] : [Appliance.External];
    }

    /// <summary>The addresses of the assets with the tags asked for, as a list.</summary>
    public static string Tagged(FieldSet fields) => Set(fields, "tag_set_include", "tag_include_selector") is { } included
        ? (Set(fields, "tag_set_exclude", "tag_exclude_selector") is { } excluded ? included.Without(excluded) : included).ToString()
        : "";

    private static AddressRanges? Set(FieldSet fields, string tags, string selector)
    {
        var sets = fields.List(tags)?.Select(tag => AssetTag.By(fields["tag_set_by"], tag)!.Addresses).ToArray();
        return sets is null ? null : fields[selector] == "all"
            ? sets.Select(AddressRanges.Parse).Aggregate((one, other) => one.InBoth(other))
            : AddressRanges.Parse(string.Join(",", sets));
    }
}
