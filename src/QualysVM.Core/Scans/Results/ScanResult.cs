using QualysVM.Core.Paging;

namespace QualysVM.Core.Scans.Results;

/// <summary>The results of one scan while they arrive: what they say about the scan, then the findings.</summary>
/// <remarks>Dispose it to end the download.</remarks>
public sealed class ScanResult : IDisposable
{
    internal ScanResult(Task<ScanResultHeader?> header, RecordPages<ScanFinding> findings) => (Header, Findings) = (header, findings);

    /// <summary>The header; null in the formats that have none, and where the reply failed before its first row. It never fails itself.</summary>
    public Task<ScanResultHeader?> Header { get; }

    /// <summary>The findings as they arrive.</summary>
    public RecordPages<ScanFinding> Findings { get; }

    /// <summary>Ends the download.</summary>
    public void Dispose() => Findings.Dispose();
}
