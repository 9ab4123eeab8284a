using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;

namespace QualysVM.Core.Http;

/// <summary>
/// The fields of one call in the order they are sent. A name can stand once only: of two, the service would silently take the last.
/// </summary>
public sealed class FormFields : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    /// <inheritdoc/>
    public int Count => fields.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, string> this[int index] => fields[index];

    /// <summary>Adds a field, unless the value is null.</summary>
    /// <exception cref="ArgumentException">The name stands already.</exception>
    public FormFields Add(string name, string? value)
    {
        if (value is null)
        {
            return this;
        }

        if (fields.Any(field => field.Key == name))
        {
            throw new ArgumentException($"The field '{name}' stands already; the service would take the last one only.", nameof(name));
        }

        fields.Add(new(name, value));
        return this;
    }

    /// <summary>Adds <c>1</c> or <c>0</c>, unless the value is null.</summary>
    public FormFields Add(string name, bool? value) => Add(name, value is { } flag ? flag ? "1" : "0" : null);

    /// <summary>Adds a number, unless the value is null.</summary>
    public FormFields Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a time in UTC as the service writes it, to the second, unless the value is null.</summary>
    public FormFields Add(string name, DateTimeOffset? value) =>
        Add(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Adds values with commas between them, unless there are none.</summary>
    public FormFields Add(string name, IReadOnlyCollection<string> values) =>
        Add(name, values.Count > 0 ? string.Join(",", values) : null);

    /// <summary>Adds <c>1</c> when the flag is set, else nothing: the service's default is 0.</summary>
    public FormFields AddIf(bool flag, string name, string value = "1") => flag ? Add(name, value) : this;

    /// <summary>The body as <c>application/x-www-form-urlencoded</c>.</summary>
    public string Encode()
    {
        var body = new StringBuilder();
        foreach (var field in fields)
        {
            // WebUtility, as Uri.EscapeDataString refuses long values on .NET Framework.
            body.Append(body.Length > 0 ? "&" : "").Append(WebUtility.UrlEncode(field.Key)).Append('=').Append(WebUtility.UrlEncode(field.Value));
        }

        return body.ToString();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
