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

    /// <summary>What is sent in place of a form, or null. The fields then stand in the address, or in a search within it.</summary>
    public CallContent? Content { get => field ?? (Action.Searches ? CallContent.Search(Fields) : null); init; }

    /// <summary>The fields that hold a secret here, beside those that do everywhere.</summary>
    public IReadOnlyCollection<string> Secrets { get; init; } = [];

    /// <summary>The path, with its trailing slash.</summary>
    public string Path => string.Format(System.Globalization.CultureInfo.InvariantCulture, Action.Path, Version);

    /// <summary>Whether a field holds a secret.</summary>
    public bool IsSecret(string field) => Secrets.Contains(field) || Redaction.IsSecret(field);

    /// <summary>Where it is sent within the platform. What has no form to send has its fields in the query, with the commas of lists as they are.</summary>
    public string Address(FormFields body) =>
        (Action.Method == HttpMethod.Get || Content is not null) && body.Count > 0 ? $"{Path}?{body.Encode().Replace("%2C", ",")}" : Path;

    /// <summary>What is sent: <c>action</c> first, then the parameters.</summary>
    public FormFields Body()
    {
        var body = new FormFields().Add("action", Action.Name);
        if (Action.Searches)
        {
            return body;
        }

        var from = Content is null ? From?.Invoke() : null;
        foreach (var field in Fields.Where(field => from is null || field.Key != "id_min"))
        {
            body.Add(field.Key, field.Value);
        }

        return body.Add("id_min", from);
    }

    public override string ToString() => $"{Action.Method} {Path}{(Action.Name is null ? "" : " action=" + Action.Name)}";
}
