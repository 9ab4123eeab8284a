using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Security;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;

namespace QualysVM.Commands.RawCalls;

/// <summary>
/// The parameters of a raw call, as PowerShell has them, in the words of the service. What has no value is refused and not left out: without a
/// filter a call is about everything, and an empty list empties what it is set on.
/// </summary>
internal sealed class GivenParameters
{
    private readonly List<string> secrets = [];

    /// <summary>The parameters, by name.</summary>
    public FormFields Fields { get; } = new();

    /// <summary>Those that were given as secrets.</summary>
    public IReadOnlyList<string> Secrets => secrets;

    /// <exception cref="QualysException">A value cannot be sent.</exception>
    public static GivenParameters Of(IDictionary? given)
    {
        var parameters = new GivenParameters();
        foreach (DictionaryEntry entry in given ?? new Hashtable())
        {
            var name = LanguagePrimitives.ConvertTo<string>(entry.Key).Trim();
            if (name.Length == 0 || parameters.Fields.Any(field => field.Key == name))
            {
                throw Wrong(name.Length == 0 ? "-Parameter holds a value without a name." : $"-Parameter names '{name}' twice.");
            }

            parameters.Fields.Add(name, parameters.Text(name, Bare(entry.Value)));
        }

        return parameters;
    }

    private string Text(string name, object? value)
    {
        switch (value)
        {
            case SecureString secret:
                secrets.Add(name);
                return PlainSecret.Of(secret, $"-Parameter {name}");
            case PSCredential:
                throw Wrong($"The parameter '{name}' is a credential, and the service takes one value: give its UserName or its Password.");
            case IDictionary or ScriptBlock:
                throw Wrong($"The parameter '{name}' is a {value.GetType().Name}, which the service has no form for.");
            case IEnumerable list and not string:
                var parts = list.Cast<object?>().Select(part => One(name, Bare(part))).ToList();
                return parts.Count == 0 ? throw Wrong($"The parameter '{name}' is an empty list. Leave it out, or give '' where the service is to empty something.")
                    : parts.Count > 1 && parts.Find(part => part.Contains(',')) is { } comma
                        ? throw Wrong($"The parameter '{name}' holds '{comma}', whose comma the service would take for the end of a value. Give what is named so by its number.")
                        : string.Join(",", parts);
            default:
                return One(name, value);
        }
    }

    private static string One(string name, object? value) => value switch
    {
        null => throw Wrong($"The parameter '{name}' has no value ($null). Leave it out, or give ''."),
        bool flag => flag ? "1" : "0",
        SwitchParameter flag => flag.IsPresent ? "1" : "0",
        DateTime or DateTimeOffset => GivenTime.Read(value, isAhead: false, default).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        string or char or Enum or Guid or Uri or System.Net.IPAddress or Version => value.ToString()!,
        IFormattable number when number.GetType().IsPrimitive || number is decimal => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw Wrong($"The parameter '{name}' holds a {value.GetType().Name}. Texts, numbers, dates, booleans and lists of them can be sent; give the property that names it, such as .Id."),
    };

    private static object? Bare(object? value) => value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;

    private static QualysException Wrong(string message) => new(QualysError.InvalidArgument, message);
}
