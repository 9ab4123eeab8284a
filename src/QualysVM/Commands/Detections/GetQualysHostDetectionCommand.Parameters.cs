using System.Management.Automation;
using QualysVM.Completion;
using QualysVM.Core.Detections;

namespace QualysVM.Commands.Detections;

/// <content>Which detections, and what to tell about each.</content>
public sealed partial class GetQualysHostDetectionCommand
{
    /// <summary>Only detections of exactly these severities, 1 to 5, or of a range such as '3-5'.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SeverityCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Severity { get; set; }

    /// <summary>Only detections in these states. By default New, Active and Re-Opened: what is fixed must be asked for.</summary>
    [Parameter]
    [StatusTransformation]
    [ValidateSet(DetectionStatus.New, DetectionStatus.Active, DetectionStatus.Reopened, DetectionStatus.Fixed)]
    public string[]? Status { get; set; }

    /// <summary>Only confirmed detections, or only potential ones. By default both.</summary>
    [Parameter]
    [ValidateSet("Confirmed", "Potential")]
    public string? Type { get; set; }

    /// <summary>Only detections whose status changed since then.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? UpdatedSince { get; set; }

    /// <summary>Only detections whose status changed before that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only detections whose results were processed after that: the one to pull incrementally by.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ProcessedAfter { get; set; }

    /// <summary>Only detections whose results were processed before that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ProcessedBefore { get; set; }

    /// <summary>Only detections that were looked for since then.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? TestedSince { get; set; }

    /// <summary>Only detections that were last looked for before that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? TestedBefore { get; set; }

    /// <summary>Only on hosts whose last results were processed after that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? HostProcessedAfter { get; set; }

    /// <summary>Only on hosts whose last results were processed before that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? HostProcessedBefore { get; set; }

    /// <summary>Lists information gathered, of the type Info, as well.</summary>
    [Parameter]
    public SwitchParameter IncludeInformation { get; set; }

    /// <summary>Tells what the scanner saw: most of the volume.</summary>
    [Parameter]
    public SwitchParameter IncludeResult { get; set; }

    /// <summary>Tells when and how often each detection was reopened.</summary>
    [Parameter]
    public SwitchParameter IncludeReopened { get; set; }

    /// <summary>Lists ignored detections as well.</summary>
    [Parameter]
    public SwitchParameter IncludeIgnored { get; set; }

    /// <summary>Lists disabled detections as well.</summary>
    [Parameter]
    public SwitchParameter IncludeDisabled { get; set; }

    /// <summary>Tells the Qualys Detection Score (QDS) of each detection.</summary>
    [Parameter]
    public SwitchParameter IncludeQds { get; set; }

    /// <summary>Tells what the score was worked out of.</summary>
    [Parameter]
    public SwitchParameter IncludeQdsFactor { get; set; }

    /// <summary>Tells the services of each host.</summary>
    [Parameter]
    public SwitchParameter IncludeHostService { get; set; }

    /// <summary>No detection with a lower score.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int? MinimumQds { get; set; }

    /// <summary>No detection with a higher score.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int? MaximumQds { get; set; }

    /// <summary>Leaves out what another check that found something supersedes.</summary>
    [Parameter]
    public SwitchParameter ExcludeSuperseded { get; set; }

    /// <summary>What to do with detections on kernels that do not run.</summary>
    [Parameter]
    public AffectedFilter? RunningKernel { get; set; }

    /// <summary>What to do with detections on services that do not run.</summary>
    [Parameter]
    public AffectedFilter? RunningService { get; set; }

    /// <summary>What to do with detections that the configuration lets nobody exploit.</summary>
    [Parameter]
    public AffectedFilter? ExploitableConfiguration { get; set; }

    /// <summary>Only what is in the search lists with these numbers.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long[]? SearchListId { get; set; }

    /// <summary>Only what is in the search lists with these titles.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? SearchListTitle { get; set; }

    /// <summary>Nothing that is in the search lists with these numbers.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long[]? ExcludeSearchListId { get; set; }

    /// <summary>Nothing that is in the search lists with these titles.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? ExcludeSearchListTitle { get; set; }

    private HostDetectionQuery Query(IReadOnlyList<long> ids, IReadOnlyList<long> qids) => Filtered(
        new HostDetectionQuery
        {
            Qids = qids,
            Severities = Severity ?? [],
            Status = Status ?? [],
            Type = Type,
            UpdatedSince = UpdatedSince,
            UpdatedBefore = UpdatedBefore,
            ProcessedAfter = ProcessedAfter,
            ProcessedBefore = ProcessedBefore,
            TestedSince = TestedSince,
            TestedBefore = TestedBefore,
            HostProcessedAfter = HostProcessedAfter,
            HostProcessedBefore = HostProcessedBefore,
            IncludeInformation = IncludeInformation,
            IncludeResults = IncludeResult,
            IncludeReopened = IncludeReopened,
            IncludeIgnored = IncludeIgnored,
            IncludeDisabled = IncludeDisabled,
            IncludeQds = IncludeQds,
            IncludeQdsFactors = IncludeQdsFactor,
            IncludeHostServices = IncludeHostService,
            MinimumQds = MinimumQds,
            MaximumQds = MaximumQds,
            ExcludeSuperseded = ExcludeSuperseded,
            RunningKernel = RunningKernel,
            RunningService = RunningService,
            ExploitableConfiguration = ExploitableConfiguration,
            SearchListIds = SearchListId ?? [],
            SearchListTitles = SearchListTitle ?? [],
            ExcludeSearchListIds = ExcludeSearchListId ?? [],
            ExcludeSearchListTitles = ExcludeSearchListTitle ?? [],
        },
        ids);
}
