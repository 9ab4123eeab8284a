using System.Collections;
using System.Management.Automation;
using QualysVM.Core.Detections;

namespace QualysVM.Commands.Detections;

/// <summary>Takes <c>ReOpened</c> for the word of the service, which few people guess.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class StatusTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        string text => Word(text),
        IEnumerable list => list.Cast<object?>().Select(one => (one is PSObject element ? element.BaseObject : one) is string text ? Word(text) : one).ToArray(),
        _ => inputData,
    };

    private static string Word(string text) => string.Equals(text, "ReOpened", StringComparison.OrdinalIgnoreCase) ? DetectionStatus.Reopened : text;
}
