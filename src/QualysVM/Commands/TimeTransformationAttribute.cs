using System.Management.Automation;

namespace QualysVM.Commands;

/// <summary>Lets a parameter take a time as people give it, alike in every culture and zone. Every parameter that is a time has it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether the parameter looks into the future: <c>7d</c> is then a week from now, and not a week ago.</summary>
    public bool IsAhead { get; set; }

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        inputData is null ? null : GivenTime.Read(inputData, IsAhead, DateTimeOffset.UtcNow);
}
