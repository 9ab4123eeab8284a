using System.Collections;
using System.Management.Automation;
using QualysVM.Records;

namespace QualysVM.Views;

/// <summary>
/// The cells of one record, live or the bag of properties that came out of a job or a file. To a script it is a dictionary that has every
/// key, made when it is asked for.
/// </summary>
internal abstract class Cells(PSObject record) : Hashtable
{
    public override object? this[object key]
    {
        get => Cell((string)key);
        set => throw new NotSupportedException();
    }

    public override bool Contains(object key) => key is string;

    /// <summary>A value of a property, null where it has none of this type.</summary>
    public static T? Value<T>(PSObject record, string property)
        where T : struct => Plain(record, property) is T value ? value : null;

    /// <summary>A time; in a copy of a copy it may have become text for good.</summary>
    public static DateTimeOffset? Time(PSObject record, string property) => StoredProperties.Time(record.Properties[property]?.Value);

    /// <summary>What stands under a header or behind a label, which are names of properties.</summary>
    private protected abstract object? Cell(string name);

    private protected object? Line(string property) => Shown.Line(Plain(record, property));

    private protected object? Lines(string property) => Shown.Text(Plain(record, property));

    private protected string Raw(string property) => Plain(record, property)?.ToString() ?? "";

    private protected string Text(string property) => Shown.Line(Plain(record, property)?.ToString() ?? "");

    private protected T? Value<T>(string property)
        where T : struct => Value<T>(record, property);

    private protected DateTimeOffset? Time(string property) => Time(record, property);

    /// <summary>Yes, no, or what the service says instead.</summary>
    private protected string YesOrNo(string property, string otherwise = "") => Value<bool>(property) switch { true => "yes", false => "no", _ => otherwise };

    private static object? Plain(PSObject record, string property) => record.Properties[property]?.Value switch
    {
        PSObject { BaseObject: not PSCustomObject } wrapped => wrapped.BaseObject,
        var value => value,
    };
}
