using QualysVM.Core.Appliances;

namespace QualysVM.Completion;

/// <summary>Offers the names of scanner appliances that the session has shown.</summary>
public sealed class ScannerNameCompleter : SeenCompleter<ScannerAppliance>
{
    private protected override KeyValuePair<string, string> Word(ScannerAppliance record) => new(record.Name, $"{record.Id}, {record.Status}");
}
