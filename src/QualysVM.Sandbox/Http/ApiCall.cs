namespace QualysVM.Sandbox.Http;

/// <summary>A request taken apart once, so that nothing behind it needs to know HttpRequestMessage.</summary>
internal sealed class ApiCall
{
    private readonly HttpRequestMessage request;

    private ApiCall(HttpRequestMessage request, string body, bool isForm)
    {
        this.request = request;
        Address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        PostData = body;
        QueryFields = FormFields.Parse(Address.Query.TrimStart('?'));
        // An XML body (report templates, one day) holds no parameters.
        Received = isForm ? [.. QueryFields, .. FormFields.Parse(body)] : QueryFields;
        Fields = new FieldSet(Received);
    }

    public Uri Address { get; }

    public string Method => request.Method.Method;

    public string Path => Address.AbsolutePath;

    public bool IsHttps => Address.Scheme == "https";

    /// <summary>The parameters of the query alone: an echoed request shows them apart from the form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> QueryFields { get; }

    /// <summary>All parameters as they came, doubles included.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Received { get; }

    /// <summary>The parameters that count.</summary>
    public FieldSet Fields { get; }

    /// <summary>The body as it came.</summary>
    public string PostData { get; }

    public string? AuthorizationScheme => request.Headers.Authorization?.Scheme;

    public string? AuthorizationValue => request.Headers.Authorization?.Parameter;

    public string? Header(string name) => request.Headers.TryGetValues(name, out var values) ? string.Join(" ", values) : null;

    public string? Cookie(string name)
    {
        if (!request.Headers.TryGetValues("Cookie", out var lines))
        {
            return null;
        }

        foreach (var pair in lines.SelectMany(line => line.Split(';')).Select(part => part.Trim()))
        {
            if (pair.StartsWith(name + "=", StringComparison.Ordinal))
            {
                return pair.Substring(name.Length + 1);
            }
        }

        return null;
    }

    public static async Task<ApiCall> ReadAsync(HttpRequestMessage request)
    {
        if (request.Content is null)
        {
            return new ApiCall(request, "", isForm: true);
        }

        // CA2016 asks for a token that net472 cannot pass; the bodies are short.
#pragma warning disable CA2016
        var body = await request.Content.ReadAsStringAsync().ConfigureAwait(false);
#pragma warning restore CA2016
        var type = request.Content.Headers.ContentType?.MediaType ?? FormFields.MediaType;
        return new ApiCall(request, body, type.Equals(FormFields.MediaType, StringComparison.OrdinalIgnoreCase));
    }
}
