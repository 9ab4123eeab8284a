using System.Globalization;
using System.Management.Automation;

namespace QualysVM.Binding;

/// <summary>
/// Lets a parameter take the number of a network from hosts, live, read back or in rows. A host of a subscription without networks has none: that is
/// no error, and an empty cell of a CSV file is not the network 0, for which the engine would take it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetworkTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is null or "" ? null
            : Identity.IsValue(PSObject.AsPSObject(value)) && Identity.Number(value) is null
                && LanguagePrimitives.TryConvertTo<long>(value, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
            : throw new ArgumentTransformationMetadataException($"'{value}' is no number of a network: 0 is the default network, and the others count up.");
    }
}
