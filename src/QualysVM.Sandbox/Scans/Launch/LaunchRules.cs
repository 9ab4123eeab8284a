using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Launch;

/// <summary>What a launch may not combine, and what it may not leave out.</summary>
internal static class LaunchRules
{
    public static Refusal? Refuse(FieldSet fields) => RefuseAnyway(fields) ?? RefuseWithoutProfile(fields) ?? RefuseTarget(fields);

    /// <summary>As above, for a change: what is not given stays as it is.</summary>
    public static Refusal? RefuseChange(FieldSet fields) => RefuseAnyway(fields) ?? (HasTarget(fields) ? RefuseTarget(fields) : null);

    /// <summary>Whether a call says what to aim at.</summary>
    public static bool HasTarget(FieldSet fields) => fields.Has("target_from") || fields.Has("ec2_instance_ids") || Array.Exists(LaunchParameters.AssetTargets, fields.Has);

    private static Refusal? RefuseAnyway(FieldSet fields)
    {
        // A flag of 0 is as good as not given [I].
        var scanners = LaunchParameters.ScannerKinds.Where(name => fields.Has(name) && fields[name] != "0").ToArray();
        if (scanners.Length > 1)
        {
            return Refusal.Exclusive(scanners);
        }

        return Array.Find(ClientParameters.Pair, fields.Has) is { } client && !Client.All.Any(one => ClientParameters.Match(fields, one))
            ? Refusal.BadValue(client, fields[client]!, "unknown client")
            : null;
    }

    // A CertView scan has a profile of its own. 1903 would do as well: which of the two codes the service uses here is [I].
    private static Refusal? RefuseWithoutProfile(FieldSet fields) =>
        fields.Has("scan_type") || fields.Has("option_id") || fields.Has("option_title") ? null : Refusal.OneNeeded(["option_id", "option_title"]);

    private static Refusal? RefuseTarget(FieldSet fields) => fields["target_from"] == "tags" ? RefuseTags(fields) : RefuseAssets(fields);

    private static Refusal? RefuseTags(FieldSet fields)
    {
        var given = LaunchParameters.AssetTargets.Append("exclude_ip_per_scan").Where(fields.Has).ToArray();
        if (given.Length > 0)
        {
            return Refusal.Exclusive(["target_from=tags", .. given]);
        }

        if (!fields.Has("tag_set_include"))
        {
            return Refusal.Missing("tag_set_include");
        }

        foreach (var name in new[] { "tag_set_include", "tag_set_exclude" })
        {
            if (fields.List(name) is { } tags && Array.Find(tags, tag => AssetTag.By(fields["tag_set_by"], tag) is null) is { } unknown)
            {
                return Refusal.BadValue(name, fields[name]!, $"unknown tag: {unknown}");
            }
        }

        return LaunchTarget.Addresses(fields).Length > 0
            ? RefuseScanners(fields, "default_scanner", "scanners_in_ag")
            : Refusal.BadValue("tag_set_include", fields["tag_set_include"]!, "no asset has these tags");
    }

    private static Refusal? RefuseAssets(FieldSet fields)
    {
        if (Array.Find(LaunchParameters.TagParameters, fields.Has) is { } tag)
        {
            return Refusal.NotSupported($"target_from=assets, {tag}={fields[tag]}", "tags need target_from=tags");
        }

        // That instance ids are target enough is [I].
        if (!Array.Exists(LaunchParameters.AssetTargets, fields.Has) && !fields.Has("ec2_instance_ids"))
        {
            return Refusal.OneNeeded(LaunchParameters.AssetTargets);
        }

        var hasGroups = fields.Has("asset_groups") || fields.Has("asset_group_ids");
        return RefuseScanners(fields, hasGroups ? ["scanners_in_tagset"] : ["scanners_in_tagset", "default_scanner", "scanners_in_ag"]);
    }

    // Scanners that belong to a kind of target need that kind: [I], from their descriptions.
    private static Refusal? RefuseScanners(FieldSet fields, params string[] kinds) => Array.Find(kinds, kind => fields.Flag(kind)) is { } kind
        ? Refusal.NotSupported($"target_from={fields["target_from"] ?? "assets"}, {kind}=1", "the target has no such scanners")
        : null;
}
