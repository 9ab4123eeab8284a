using System.Management.Automation;

namespace QualysVM.Sessions;

/// <summary>Reads an address without repeating it where it is none, as the engine does: it may hold a password.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is not string text ? inputData
        : Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address) ? address
        : throw new ArgumentTransformationMetadataException("The value is no address. Give scheme, host and port, such as https://host:8443; user name and password are given apart.");
}
