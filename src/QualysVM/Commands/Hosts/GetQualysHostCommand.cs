using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Detections;
using QualysVM.Core.Hosts;
using QualysVM.Core.Lists;

namespace QualysVM.Commands.Hosts;

/// <summary>Lists the hosts that have been scanned.</summary>
[Cmdlet(VerbsCommon.Get, "QualysHost")]
[OutputType(typeof(Host))]
public sealed class GetQualysHostCommand : HostFilterCommand<Host>
{
    /// <summary>The hosts with these numbers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Takes(typeof(Host), Also = [typeof(HostDetection)])]
    [Alias("HostId")]
    [ArgumentCompleter(typeof(HostCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Only hosts whose last results were processed after that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ProcessedAfter { get; set; }

    /// <summary>Only hosts whose last results were processed before that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ProcessedBefore { get; set; }

    /// <summary>No host with a lower TruRisk score.</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int? MinimumTruRisk { get; set; }

    /// <summary>No host with a higher TruRisk score.</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int? MaximumTruRisk { get; set; }

    /// <summary>No host with a lower asset risk score (ARS), which TruRisk has replaced.</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int? MinimumArs { get; set; }

    /// <summary>No host with a higher asset risk score (ARS).</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int? MaximumArs { get; set; }

    /// <summary>Tells the TruRisk score of each host.</summary>
    [Parameter]
    public SwitchParameter IncludeTruRisk { get; set; }

    /// <summary>Tells what the score was worked out of.</summary>
    [Parameter]
    public SwitchParameter IncludeTruRiskFactor { get; set; }

    /// <summary>Tells the asset risk score (ARS) of each host.</summary>
    [Parameter]
    public SwitchParameter IncludeArs { get; set; }

    /// <summary>Tells what that score was worked out of.</summary>
    [Parameter]
    public SwitchParameter IncludeArsFactor { get; set; }

    /// <summary>Tells the asset groups of each host.</summary>
    [Parameter]
    public SwitchParameter IncludeAssetGroup { get; set; }

    /// <summary>Tells the number of each host and nothing else.</summary>
    [Parameter]
    public SwitchParameter IdOnly { get; set; }

    private protected override long[]? Numbers => Id;

    private protected override long NumberOf(Host record) => record.Id;

    private protected override RecordFeed<Host> List(IReadOnlyList<long> numbers) => Api.Hosts.List(
        Filtered(
            new HostQuery
            {
                ProcessedAfter = ProcessedAfter,
                ProcessedBefore = ProcessedBefore,
                MinimumTruRisk = MinimumTruRisk,
                MaximumTruRisk = MaximumTruRisk,
                MinimumArs = MinimumArs,
                MaximumArs = MaximumArs,
                IncludeTruRisk = IncludeTruRisk,
                IncludeTruRiskFactors = IncludeTruRiskFactor,
                IncludeArs = IncludeArs,
                IncludeArsFactors = IncludeArsFactor,
                IncludeAssetGroups = IncludeAssetGroup,
                IdOnly = IdOnly,
            },
            numbers),
        Observer,
        Stopped);
}
