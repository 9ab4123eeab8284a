using QualysVM.Core.Clients;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Scans.Schedules;

/// <summary>Which schedules to list and what to tell about each. Source of the parameters: the schema that another client of the API publishes.</summary>
public sealed record ScanScheduleQuery : ListQuery
{
    /// <summary>One schedule.</summary>
    public long? Id { get; init; }

    /// <summary>Only schedules that are, or are not, active.</summary>
    public bool? Active { get; init; }

    /// <summary>Tell the e-mail notifications of each.</summary>
    public bool IncludeNotifications { get; init; }

    /// <summary>Tell the cloud connector and region of each.</summary>
    public bool IncludeCloudDetails { get; init; }

    /// <summary>Only schedules of this kind of scan, such as <c>certview</c> or <c>perimeter</c>.</summary>
    public string? ScanType { get; init; }

    /// <summary>Host names; only schedules that scan any of these.</summary>
    public IReadOnlyList<string> Fqdns { get; init; } = [];

    /// <summary>Only schedules of this client.</summary>
    public ClientScope Client { get; init; }

    /// <summary>Ask the service to repeat what it understood.</summary>
    public bool EchoRequest { get; init; }

    internal override IReadOnlyCollection<string> Only => Numbers.Text(Id);

    internal override FormFields ToFields(ApiVersion version)
    {
        var fields = new FormFields()
            .Add("id", Id)
            .Add("active", Active)
            .AddIf(IncludeNotifications, "show_notifications")
            .AddIf(IncludeCloudDetails, "show_cloud_details")
            .Add("scan_type", ScanType)
            .Add("fqdn", Fqdns)
            .AddIf(EchoRequest, "echo_request");
        Client.AddTo(fields);
        return fields;
    }
}
