using System.Management.Automation;
using QualysVM.Core.Versions;

namespace QualysVM.Sessions;

/// <summary>Lets those API versions pass that the table of actions has a choice of.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OfferedVersionAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string text && !ApiActions.Choices.Any(version => $"{version}" == text))
        {
            throw new ValidationMetadataException($"'{text}' is no version that any call has a choice of. Give {string.Join(" or ", ApiActions.Choices)}, or leave it out: then each call uses its newest.");
        }
    }
}
