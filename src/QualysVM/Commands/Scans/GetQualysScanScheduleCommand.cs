using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Scans.Schedules;

namespace QualysVM.Commands.Scans;

/// <summary>Lists the schedules of scans.</summary>
[Cmdlet(VerbsCommon.Get, "QualysScanSchedule", DefaultParameterSetName = AllSet)]
[OutputType(typeof(ScanSchedule))]
public sealed class GetQualysScanScheduleCommand : ListCommand
{
    /// <summary>The schedules with these numbers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Takes(typeof(ScanSchedule))]
    [Alias("ScheduleId")]
    [ArgumentCompleter(typeof(ScanScheduleCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Only schedules that are ($true) or are not ($false) active. By default both, and those of which the service does not say.</summary>
    [Parameter]
    public bool? Active { get; set; }

    /// <summary>Tells the e-mail notifications of each schedule.</summary>
    [Parameter]
    public SwitchParameter IncludeNotification { get; set; }

    /// <summary>Tells the cloud connector and region of each schedule.</summary>
    [Parameter]
    public SwitchParameter IncludeCloudDetail { get; set; }

    /// <summary>Only schedules of this kind of scan.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ScheduleTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ScanType { get; set; }

    /// <summary>Only schedules that scan one of these host names.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Fqdn { get; set; }

    private protected override void Process() => Get(Id, id => Api.ScanSchedules.List(Query(id), Observer, Stopped));

    private ScanScheduleQuery Query(long? id) => new()
    {
        Id = id,
        Active = Active,
        IncludeNotifications = IncludeNotification,
        IncludeCloudDetails = IncludeCloudDetail,
        ScanType = ScanType,
        Fqdns = Fqdn ?? [],
        Client = Client,
        EchoRequest = EchoRequest,
    };
}
