using QualysVM.Core.Appliances;

namespace QualysVM.Completion;

/// <summary>Offers the numbers of scanner appliances that the session has shown.</summary>
public sealed class ScannerApplianceCompleter : SeenCompleter<ScannerAppliance>
{
    private protected override KeyValuePair<string, string> Word(ScannerAppliance record) => new($"{record}", $"{record.Name}, {record.Status}");
}
