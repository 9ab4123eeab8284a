using System.Collections.Concurrent;

namespace QualysVM.Core.Limits;

/// <summary>The latest word of the service on each API that a session has used.</summary>
internal sealed class LimitBoard
{
    private readonly ConcurrentDictionary<string, ApiLimit> limits = new(StringComparer.Ordinal);

    public Listed<ApiLimit> All => new([.. limits.Values.OrderBy(limit => limit.Api, StringComparer.Ordinal)]);

    public void Note(ApiLimit limit) => limits[limit.Api] = limit;
}
