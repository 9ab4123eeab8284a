using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using QualysVM.Core;

namespace QualysVM.Records;

/// <summary>The properties of a deserialized object as they were stored, without what the module's types file lays over them.</summary>
internal sealed class StoredProperties(PSObject bag)
{
    private static readonly MethodInfo MakeList = typeof(StoredProperties).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!;
    private readonly PSMemberInfoCollection<PSPropertyInfo> adapted = ((PSMemberSet)bag.Members["psadapted"]).Properties;

    public bool Has(PropertyInfo property) => adapted[property.Name] is not null || Beside(property.Name) is not null;

    public object? this[string name] => (adapted[name] ?? Beside(name))?.Value;

    /// <summary>
    /// A property that stands beside the others, as a note: stored once more where the types file lay over what was stored before, it does. A note of a
    /// script stands there too, but its property among the others as well.
    /// </summary>
    public PSNoteProperty? Beside(string name) => adapted[name] is not null ? null
        : bag.Members.OfType<PSNoteProperty>().FirstOrDefault(note => note.IsInstance && note.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value as the property held it.</summary>
    /// <exception cref="PSInvalidCastException">It is no such value.</exception>
    public object? Value(PropertyInfo property, Type wanted)
    {
        var value = this[property.Name];
        return value is null && !Has(property) ? throw new PSInvalidCastException($"There is no {property.Name}.") : As(value, wanted);
    }

    /// <summary>A stored time: a text since such objects say how they are stored; in older files and at other depths a bag or a text.</summary>
    public static DateTimeOffset? Time(object? stored) => stored switch
    {
        PSObject { BaseObject: PSCustomObject } bag => new StoredProperties(bag) is var time && time["UtcDateTime"] is { } utc
            ? new DateTimeOffset(DateTime.SpecifyKind((DateTime)Plain(utc)!, DateTimeKind.Utc)).ToOffset(time["Offset"] is { } offset ? (TimeSpan)Plain(offset)! : TimeSpan.Zero)
            : null,
        PSObject wrapped => Time(wrapped.BaseObject),
        DateTimeOffset time => time,
        DateTime time => time,
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => null,
    };

    private static object? As(object? stored, Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        var plain = Plain(stored);
        return plain switch
        {
            null => null,
            _ when type.IsInstanceOfType(plain) => plain,
            _ when type == typeof(DateTimeOffset) => Time(stored) ?? throw new PSInvalidCastException($"'{stored}' is no time."),
            _ when type.IsEnum => Enum.Parse(type, plain.ToString()!, ignoreCase: true),
            _ when typeof(IDictionary<string, string>).IsAssignableFrom(type) => Pairs(plain),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Listed<>) => MakeList.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [plain]),
            PSObject bag when Record.TypeOf(bag) == type => RecordConverter.Made(bag, type),
            _ => LanguagePrimitives.ConvertTo(plain, type, CultureInfo.InvariantCulture),
        };
    }

    private static AdditionalData Pairs(object stored)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry pair in stored as IDictionary ?? throw new PSInvalidCastException($"'{stored}' holds no pairs."))
        {
            pairs.Add((string)Plain(pair.Key)!, (string)Plain(pair.Value)!);
        }

        return new(pairs);
    }

    private static Listed<T> ListOf<T>(object stored) =>
        new([.. (stored as IEnumerable ?? throw new PSInvalidCastException($"'{stored}' is no list.")).Cast<object?>().Select(item => (T)As(item, typeof(T))!)]);

    /// <summary>Without the wrapping, unless that is all there is.</summary>
    private static object? Plain(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
