using System.Collections;
using System.Management.Automation;
using QualysVM.Core.Wording;

namespace QualysVM.Binding;

/// <summary>
/// Says of which kind the things are that a parameter takes. The engine asks before it looks for anything that would fit, so an object
/// of another kind is refused by its name, and never taken for what happens to have the same number.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TakesAttribute(Type kind) : ArgumentTransformationAttribute
{
    private readonly RecordKind kind = RecordKind.Of(kind);

    /// <summary>The type of the records.</summary>
    public Type Kind => kind.Type;

    /// <summary>Types of other records, which name one of these in a property of their own, or are for another parameter.</summary>
    public Type[] Also { get; set; } = [];

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        Check(inputData);
        return inputData;
    }

    private void Check(object? input)
    {
        if (input is null)
        {
            return; // whether nothing may be given is another attribute's to say
        }

        var value = PSObject.AsPSObject(input);
        if (value.BaseObject is IEnumerable and not string and not IDictionary)
        {
            foreach (var element in LanguagePrimitives.GetEnumerable(value.BaseObject) ?? Array.Empty<object>())
            {
                Check(element);
            }
        }
        else if (!Also.Any(other => other.FullName == OriginalType.Of(value)) && kind.WhatIsWrongWith(value) is { } wrong)
        {
            throw new ArgumentTransformationMetadataException(SafeText.Of(wrong));
        }
    }
}
