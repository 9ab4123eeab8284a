using System.Management.Automation;
using QualysVM.Core.Reports;

namespace QualysVM.Commands.Reports;

/// <summary>Says why a format is no longer there, before the set of values refuses it without a reason.</summary>
internal sealed class RefuseGivenUpFormatAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        ReportFormat.WhyGivenUp((inputData is PSObject wrapped ? wrapped.BaseObject : inputData) as string ?? "") is { } why
            ? throw new ArgumentTransformationMetadataException(why)
            : inputData;
}
