namespace QualysVM.Core.Limits;

/// <summary>
/// What the service last said about one API's limits. They belong to the whole subscription: other users and tools use them up too.
/// Source: the headers X-RateLimit-* and X-Concurrency-* of the reply.
/// </summary>
public sealed record ApiLimit
{
    /// <summary>The API, such as <c>scan list</c>.</summary>
    public required string Api { get; init; }

    /// <summary>When the service said so, in UTC.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>Calls allowed in one window, or null where the service does not say.</summary>
    public int? Limit { get; init; }

    /// <summary>Calls left in the window, or null.</summary>
    public int? Remaining { get; init; }

    /// <summary>The length of the window, which slides, or null.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>Calls allowed at once, or null.</summary>
    public int? ConcurrencyLimit { get; init; }

    /// <summary>Calls running when the service answered, or null.</summary>
    public int? Running { get; init; }

    /// <summary>When the next call is allowed, in UTC; null when it is allowed now.</summary>
    public DateTimeOffset? NextFree { get; init; }

    /// <summary>In one line: <c>scan list: 298 of 300 left in 1 h, 0 of 2 running</c>.</summary>
    public override string ToString()
    {
        var text = $"{Api}:";
        if (Limit is not null)
        {
            text += $" {Remaining?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} of {Limit} calls left in {Window}";
        }

        if (ConcurrencyLimit is not null)
        {
            text += $"{(Limit is null ? "" : ",")} {Running ?? 0} of {ConcurrencyLimit} running";
        }

        return NextFree is { } free ? $"{text}, free again at {free:u}" : text;
    }
}
