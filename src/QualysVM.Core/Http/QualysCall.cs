using QualysVM.Core.Versions;

namespace QualysVM.Core.Http;

/// <summary>One call as plain data. It can be sent more than once, so it holds nothing of a connection.</summary>
/// <param name="Action">What is called.</param>
/// <param name="Version">The version in the path.</param>
/// <param name="Fields">The parameters, without <c>action</c>.</param>
internal sealed record QualysCall(ApiAction Action, ApiVersion Version, FormFields Fields)
{
    /// <summary>The thread that asks, by which the limit gate knows commands of one pipeline.</summary>
    public int Caller { get; init; } = Environment.CurrentManagedThreadId;

    /// <summary>With which record to begin, asked each time it is sent; null for the beginning.</summary>
    public Func<long?>? From { get; init; }

    /// <summary>The path, with its trailing slash.</summary>
    public string Path => string.Format(System.Globalization.CultureInfo.InvariantCulture, Action.Path, Version);

    /// <summary>What is sent: <c>action</c> first, then the parameters.</summary>
    public FormFields Body()
    {
        var body = new FormFields().Add("action", Action.Name);
        var from = From?.Invoke();
        foreach (var field in Fields.Where(field => from is null || field.Key != "id_min"))
        {
            body.Add(field.Key, field.Value);
        }

        return body.Add("id_min", from);
    }

    public override string ToString() => $"{Action.Method} {Path}{(Action.Name is null ? "" : " action=" + Action.Name)}";
}
