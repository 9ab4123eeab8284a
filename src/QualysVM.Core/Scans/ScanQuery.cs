using QualysVM.Core.Clients;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Scans;

/// <summary>
/// Which scans to list and what to tell about each. Without <see cref="LaunchedAfter"/> the service lists scans launched in the last 30 days.
/// Source of the parameters: the vendor's page "List VM scans" and its quick reference.
/// </summary>
public sealed record ScanQuery : ListQuery
{
    /// <summary>One scan.</summary>
    public string? Ref { get; init; }

    /// <summary>See <see cref="ScanState"/>; any of these.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Only scans that have, or have not, been processed.</summary>
    public bool? Processed { get; init; }

    /// <summary>See <see cref="ScanType"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Addresses and ranges; scans that aim at any of these.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Only scans of this user.</summary>
    public string? UserLogin { get; init; }

    /// <summary>Only scans launched after this time.</summary>
    public DateTimeOffset? LaunchedAfter { get; init; }

    /// <summary>Only scans launched before this time.</summary>
    public DateTimeOffset? LaunchedBefore { get; init; }

    /// <summary>Only scans of this kind, such as <c>certview</c> or <c>ec2certview</c>; not the same as <see cref="Type"/>.</summary>
    public string? ScanType { get; init; }

    /// <summary>Only scans of this client.</summary>
    public ClientScope Client { get; init; }

    /// <summary>Tell the asset groups of each scan.</summary>
    public bool IncludeAssetGroups { get; init; }

    /// <summary>Tell the option profile of each scan.</summary>
    public bool IncludeOptionProfile { get; init; }

    /// <summary>Leave out the state of each scan.</summary>
    public bool ExcludeStatus { get; init; }

    /// <summary>Only the most recent scan.</summary>
    public bool LatestOnly { get; init; }

    /// <summary>Only external scans with the PCI option profile.</summary>
    public bool PciOnly { get; init; }

    /// <summary>Leave out the target of each scan.</summary>
    public bool ExcludeTarget { get; init; }

    /// <summary>Ask the service to repeat what it understood.</summary>
    public bool EchoRequest { get; init; }

    internal override IReadOnlyCollection<string> Only => Ref is null ? [] : [Ref.Trim()];

    internal override FormFields ToFields(ApiVersion version)
    {
        var fields = new FormFields()
            .Add("scan_ref", Ref is null ? null : ScanReference.Check(Ref))
            .Add("state", [.. States.Select(state => ServiceWords.Spell(state, ScanState.All))])
            .Add("processed", Processed)
            .Add("type", Type is null ? null : ServiceWords.Spell(Type, Scans.ScanType.All))
            .Add("target", Targets)
            .Add("user_login", UserLogin)
            .Add("launched_after_datetime", LaunchedAfter)
            .Add("launched_before_datetime", LaunchedBefore)
            .Add("scan_type", ScanType)
            .AddIf(IncludeAssetGroups, "show_ags")
            .AddIf(IncludeOptionProfile, "show_op")
            .AddIf(ExcludeStatus, "show_status", "0")
            .AddIf(LatestOnly, "show_last")
            .AddIf(PciOnly, "pci_only")
            .AddIf(ExcludeTarget, "ignore_target")
            .AddIf(EchoRequest, "echo_request");
        Client.AddTo(fields);
        return fields;
    }
}
