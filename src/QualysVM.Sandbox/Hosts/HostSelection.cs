using System.Net;
using System.Text.RegularExpressions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Hosts;

/// <summary>Which hosts a call asks for, of those that the user may see. All that is given must hold [I].</summary>
internal sealed class HostSelection
{
    private readonly FieldSet fields;
    private readonly NumberRanges? ids;
    private readonly NumberRanges? networks;
    private readonly IPAddress? ipv6;
    private readonly Regex? system;

    public HostSelection(CallContext context)
    {
        fields = context.Fields;
        ids = NumberRanges.In(fields, "ids");
        networks = NumberRanges.In(fields, "network_ids");
        ipv6 = fields["ipv6"] is { } address ? IPAddress.Parse(address) : null;
        system = fields["os_pattern"] is { } pattern ? new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase) : null;
        Addresses = Within(context.Account);
    }

    /// <summary>Where they are.</summary>
    public AddressRanges Addresses { get; }

    /// <summary>Whether a number can be one of them, before more is known of the host.</summary>
    public bool HasNumber(long id) => (Number("id_min") ?? 0) <= id && id <= (Number("id_max") ?? long.MaxValue) && ids?.Contain(id) != false;

    public bool Matches(HostRecord record) =>
        networks?.Contain(record.Host.Zone.Id) != false
        && (ipv6 is null || (record.Host.Ipv6 is { } own && IPAddress.Parse(own).Equals(ipv6)))
        && system?.IsMatch(record.Host.Os ?? "") != false
        && (fields["compliance_enabled"] is not { } compliance || record.Host.HasCompliance == (compliance == "1"))
        && Since("vm_scan_since", "no_vm_scan_since", record.LastScanned)
        && Since("compliance_scan_since", "no_compliance_scan_since", record.LastCompliance)
        && Since("scap_scan_since", "no_scap_scan_since", null)
        && Between("vm_processed", record.LastProcessed)
        && Between("vm_scan_date", record.LastScanned)
        && Between("vm_auth_scan_date", record.LastSignedIn)
        && Between("pc_auth_success_date", record.LastCompliance);

    private long? Number(string name) => long.TryParse(fields[name], out var number) ? number : null;

    /// <summary>A host that was never looked at has not been since then either [I].</summary>
    private bool Since(string since, string notSince, DateTimeOffset? time) =>
        (fields.Date(since) is not { } from || time >= from) && (fields.Date(notSince) is not { } until || !(time >= until));

    private bool Between(string name, DateTimeOffset? time) =>
        (fields.Date(name + "_after") is not { } from || time >= from) && (fields.Date(name + "_before") is not { } until || time < until);

    private AddressRanges Within(Account account)
    {
        // Documented: an Auditor sees the hosts with compliance, and no others.
        var all = account.Role == Role.Auditor ? Host.Compliance : account.Scope;
        if (fields["ips"] is { } ips)
        {
            all = all.InBoth(AddressRanges.Parse(ips));
        }

        if (fields.List("ag_ids") is { } numbers)
        {
            all = all.InBoth(Of(numbers.Select(id => AssetGroup.ById(id)!)));
        }

        if (fields.List("ag_titles") is { } titles)
        {
            // By a string that the title holds: documented.
            all = all.InBoth(Of(AssetGroup.All.Where(group => Array.Exists(titles, title => group.Title.Contains(title)))));
        }

        if (fields["tag_set_include"] is { } included)
        {
            all = all.InBoth(Tagged(included, fields["tag_include_selector"]));
        }

        return fields["tag_set_exclude"] is { } excluded ? all.Without(Tagged(excluded, fields["tag_exclude_selector"])) : all;
    }

    private AddressRanges Tagged(string tags, string? selector)
    {
        var sets = tags.Split(',').Select(tag => AssetTag.By(fields["tag_set_by"], tag.Trim())?.Ranges ?? AddressRanges.Of([])).ToList();
        return selector == "all" ? sets.Aggregate((one, other) => one.InBoth(other)) : AddressRanges.Parse(string.Join(",", sets));
    }

    private static AddressRanges Of(IEnumerable<AssetGroup> groups) => AddressRanges.Parse(string.Join(",", groups.Select(group => group.Addresses)));
}
