using System.ComponentModel;
using System.Management.Automation;
using System.Reflection;
using QualysVM.Core;

namespace QualysVM.Records;

/// <summary>
/// Gives back as what they were the objects that come out of a job, another computer or a file, where PowerShell keeps only bags of their
/// properties and knows no DateTimeOffset. Nested ones, lists and what older versions stored included.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordConverter : PSTypeConverter
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <inheritdoc/>
    public override bool CanConvertFrom(PSObject sourceValue, Type destinationType) => sourceValue is not null && destinationType == typeof(Record)
        && Record.TypeOf(sourceValue) is not null;

    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => sourceValue is PSObject bag && CanConvertFrom(bag, destinationType);

    /// <inheritdoc/>
    public override object ConvertFrom(PSObject sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase)
    {
        var type = Record.TypeOf(sourceValue) ?? throw new PSInvalidCastException($"'{sourceValue}' came out of no job and no file.");
        var stored = new StoredProperties(sourceValue);
        var record = new PSObject(Made(sourceValue, type));
        if (Record.ViewOf(sourceValue) is { } view)
        {
            record.TypeNames.Insert(0, view);
        }

        // What a script had added with Add-Member before the object was stored; not what is in the record by now.
        foreach (var note in sourceValue.Members.OfType<PSNoteProperty>().Where(note => note.IsInstance && !IsProperty(note.Name)))
        {
            record.Members.Add(note.Copy());
        }

        return record;

        bool IsProperty(string name) => type.GetProperty(name) is not null && stored.Beside(name) is not null;
    }

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        ConvertFrom(PSObject.AsPSObject(sourceValue), destinationType, formatProvider, ignoreCase);

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) => throw new NotSupportedException();

    /// <summary>By the constructor that asks for the most of what is stored; what it does not ask for is set afterwards.</summary>
    internal static object Made(PSObject bag, Type type)
    {
        var stored = new StoredProperties(bag);
        var constructor = type.GetConstructors(All).Where(one => one.GetParameters().All(parameter => Property(type, parameter) is not null))
            .OrderByDescending(one => one.GetParameters().Length).First();
        var asked = constructor.GetParameters();
        var record = constructor.Invoke([.. asked.Select(parameter => stored.Value(Property(type, parameter)!, parameter.ParameterType))]);
        foreach (var property in type.GetProperties())
        {
            if (!stored.Has(property) && IsRequired(property))
            {
                throw new PSInvalidCastException($"There is no {property.Name} in '{bag}'.");
            }

            if (property.GetSetMethod(nonPublic: true) is { } set && stored.Has(property) && !asked.Any(parameter => Property(type, parameter) == property))
            {
                set.Invoke(record, [stored.Value(property, property.PropertyType)]);
            }
        }

        return record;
    }

    /// <summary>What names a record, or what the compiler asks for: that by its name, as .NET Framework has no such attribute and each assembly its own.</summary>
    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttributes(inherit: false).Any(attribute => attribute is IdentityAttribute || attribute.GetType().Name == "RequiredMemberAttribute");

    private static PropertyInfo? Property(Type type, ParameterInfo parameter) =>
        type.GetProperty(parameter.Name!, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);
}
