using QualysVM.Core.Scans;

namespace QualysVM.Completion;

/// <summary>Offers the references of scans that the session has shown.</summary>
public sealed class ScanCompleter : SeenCompleter<Scan>
{
    private protected override KeyValuePair<string, string> Word(Scan record) => new(record.Ref, $"{record.Title}, {record.State}");
}
