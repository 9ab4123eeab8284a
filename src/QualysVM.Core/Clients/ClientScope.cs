using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Clients;

/// <summary>
/// Which client of a Consultant subscription a call is about: one named by its id, or one by its name, or no client.
/// There is no way to hold both, so no call can send both.
/// </summary>
public readonly record struct ClientScope
{
    private ClientScope(string field, string value) => (Field, Value) = (field, value);

    private string? Field { get; }

    private string? Value { get; }

    /// <summary>No client: the whole subscription.</summary>
    public static ClientScope None => default;

    /// <summary>The client with this id.</summary>
    /// <exception cref="QualysException">The id is not positive.</exception>
    public static ClientScope ById(long id) => id > 0
        ? new("client_id", id.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : throw new QualysException(QualysError.InvalidArgument, $"A client id is a positive number, not {id}.");

    /// <summary>The client with this name.</summary>
    /// <exception cref="QualysException">The name is blank.</exception>
    public static ClientScope ByName(string name) => !string.IsNullOrWhiteSpace(name)
        ? new("client_name", name)
        : throw new QualysException(QualysError.InvalidArgument, $"A client name cannot be empty or blank; it was '{name}'.");

    internal void AddTo(FormFields fields)
    {
        if (Field is not null)
        {
            fields.Add(Field, Value!);
        }
    }

    /// <summary>The field and value as sent, or nothing.</summary>
    public override string ToString() => Field is null ? "" : $"{Field}={Value}";
}
