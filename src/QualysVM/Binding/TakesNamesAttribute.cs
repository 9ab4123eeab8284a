using System.Collections;
using System.Management.Automation;
using QualysVM.Core.Wording;

namespace QualysVM.Binding;

/// <summary>
/// Lets a parameter take records, live or read back, as well as their names. Names are sent with commas between them, so a record with one in its name is
/// refused: it can be sent by its number only.
/// </summary>
/// <param name="type">The record.</param>
/// <param name="byNumber">How it is given by its number: <c>-ScannerId</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TakesNamesAttribute(Type type, string byNumber) : ArgumentTransformationAttribute
{
    private readonly RecordKind kind = RecordKind.Of(type);

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData is null ? null : Names(inputData);

    private object Names(object input)
    {
        var value = PSObject.AsPSObject(input);
        return value.BaseObject is IEnumerable and not string and not IDictionary
            ? (LanguagePrimitives.GetEnumerable(value.BaseObject) ?? Array.Empty<object>()).Cast<object?>().Select(item => item is null ? null : Names(item)).ToArray()
            : Name(value);
    }

    private object Name(PSObject value)
    {
        if (OriginalType.Of(value) != type.FullName)
        {
            return Identity.IsValue(value) || value.BaseObject is Core.Hosts.HostTag ? value.BaseObject
                : throw new ArgumentTransformationMetadataException(SafeText.Of(kind.WhatIsWrongWith(value) ?? $"'{value}' is no {kind.Noun}: give its name, or the {kind.Noun}."));
        }

        var name = $"{value.Properties["Name"]?.Value}";
        return name.Length == 0 || name.Contains(',')
            ? throw new ArgumentTransformationMetadataException(SafeText.Of(
                $"The name '{name}' of the {kind.Noun} {value.Properties["Id"]?.Value} cannot be sent, as names are sent with commas between them: give its number with {byNumber}."))
            : name;
    }
}
