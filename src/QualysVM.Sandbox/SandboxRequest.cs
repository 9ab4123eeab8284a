namespace QualysVM.Sandbox;

/// <summary>One call as the simulated platform received it, and how it was answered.</summary>
public sealed class SandboxRequest
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path of the URL, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// Every parameter in the order received, first those of the query, then those of the form. A parameter that was
    /// given twice is here twice. Passwords are masked.
    /// </summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>The User-Agent header.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The X-Requested-With header.</summary>
    public string? RequestedWith { get; init; }

    /// <summary>Whether a Cookie header came along.</summary>
    public bool HasCookie { get; init; }

    /// <summary>The scheme of the Authorization header (Basic, Bearer), never its value.</summary>
    public string? AuthorizationScheme { get; init; }

    /// <summary>The HTTP status answered, or 0 where a fault left the call without any answer.</summary>
    public required int Status { get; init; }

    /// <summary>The service's own CODE in the answer, when it was an error.</summary>
    public int? Code { get; init; }

    /// <summary>What was made to go wrong, in words, or null. See <see cref="SandboxOptions.Faults"/>.</summary>
    public string? Fault { get; init; }

    /// <summary>The value that counts for a parameter: the last one given, or null.</summary>
    public string? Field(string name)
    {
        for (var i = Fields.Count - 1; i >= 0; i--)
        {
            if (Fields[i].Key == name)
            {
                return Fields[i].Value;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path} {Field("action")} -> {Status}{(Code is { } code ? $"/{code}" : "")}{(Fault is null ? "" : $" ({Fault})")}";
}
