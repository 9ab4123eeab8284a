using System.Collections.ObjectModel;

namespace QualysVM.Core;

/// <summary>The additional data of the many records that have none.</summary>
internal static class NothingMore
{
    public static ReadOnlyDictionary<string, string> Data { get; } = new(new Dictionary<string, string>());
}
