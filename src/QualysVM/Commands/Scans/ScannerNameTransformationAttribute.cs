using System.Collections;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Core.Appliances;
using QualysVM.Core.Wording;

namespace QualysVM.Commands.Scans;

/// <summary>
/// Lets <c>-ScannerName</c> take appliances, live or read back, as well as their names. Names are sent with commas between them, so an appliance with one
/// in its name is refused: it can be sent by its number only.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ScannerNameTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly RecordKind Kind = RecordKind.Of(typeof(ScannerAppliance));

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData is null ? null : Names(inputData);

    private static object Names(object input)
    {
        var value = PSObject.AsPSObject(input);
        return value.BaseObject is IEnumerable and not string and not IDictionary
            ? (LanguagePrimitives.GetEnumerable(value.BaseObject) ?? Array.Empty<object>()).Cast<object?>().Select(item => item is null ? null : Names(item)).ToArray()
            : Name(value);
    }

    private static object Name(PSObject value)
    {
        if (OriginalType.Of(value) != typeof(ScannerAppliance).FullName)
        {
            return Identity.IsValue(value) ? value.BaseObject
                : throw new ArgumentTransformationMetadataException(SafeText.Of(Kind.WhatIsWrongWith(value) ?? $"'{value}' is no {Kind.Noun}: give its name, or the appliance."));
        }

        var name = $"{value.Properties["Name"]?.Value}";
        return name.Length == 0 || name.Contains(',')
            ? throw new ArgumentTransformationMetadataException(SafeText.Of(
                $"The name '{name}' of the appliance {value.Properties["Id"]?.Value} cannot be sent, as names are sent with commas between them: give its number with -ScannerId."))
            : name;
    }
}
