using System.Management.Automation;
using QualysVM.Core.Errors;

namespace QualysVM.Sessions;

/// <summary>Lets <c>-Session</c> take the name of a session as well as the session.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SessionTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        try
        {
            return value is string name ? SessionVariable.Named(engineIntrinsics.SessionState, name) : value;
        }
        catch (QualysException error)
        {
            throw new ArgumentTransformationMetadataException($"{error.Message} {error.Advice}", error);
        }
    }
}
