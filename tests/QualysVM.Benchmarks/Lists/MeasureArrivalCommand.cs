using System.Management.Automation;

namespace QualysVM.Benchmarks.Lists;

/// <summary>Stands at the end of each pipeline that is measured.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Arrival")]
[OutputType(typeof(Arrival))]
public sealed class MeasureArrivalCommand : PSCmdlet
{
    private ArrivalClock? clock;

    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    protected override void BeginProcessing() => clock = new ArrivalClock();

    protected override void ProcessRecord() => clock!.Count();

    protected override void EndProcessing() => WriteObject(clock!.Stop());
}
