using System.Globalization;

namespace QualysVM.Sandbox.Http;

/// <summary>The parameters of a call. Of a name given twice only the last value counts; names are case-sensitive.</summary>
internal sealed class FieldSet
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public FieldSet(IEnumerable<KeyValuePair<string, string>> fields)
    {
        foreach (var field in fields)
        {
            values[field.Key] = field.Value;
        }
    }

    public IEnumerable<string> Names => values.Keys;

    public string? this[string name] => values.TryGetValue(name, out var value) ? value : null;

    public bool Has(string name) => values.ContainsKey(name);

    public bool Flag(string name, bool otherwise = false) => this[name] is { } value ? value == "1" : otherwise;

    public DateTimeOffset? Date(string name) => this[name] is { } value && UtcDate.TryParse(value, out var date) ? date : null;

    /// <summary>The number that a rule has let through.</summary>
    public int? Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public string[]? List(string name) => this[name]?.Split(',').Select(part => part.Trim()).ToArray();
}
