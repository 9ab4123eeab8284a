using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans.Results;

namespace QualysVM.Commands.Scans;

/// <summary>Gets what scans found.</summary>
[Cmdlet(VerbsCommon.Get, "QualysScanResult", DefaultParameterSetName = AllSet)]
[OutputType(typeof(ScanFinding), typeof(ScanResultHeader))]
public sealed class GetQualysScanResultCommand : ScanResultCommand
{
    private const string Extended = "Extended";
    private const string Brief = "Brief";

    /// <summary>Whether to get all values of a finding, or only host, QID and result, which is a smaller download.</summary>
    [Parameter]
    [ValidateSet(Extended, Brief)]
    public string Mode { get; set; } = Extended;

    /// <summary>Writes what the results say about their scan, before its findings.</summary>
    [Parameter]
    public SwitchParameter IncludeHeader { get; set; }

    private bool IsBrief => string.Equals(Mode, Brief, StringComparison.OrdinalIgnoreCase);

    private protected override void Fetch(string reference)
    {
        if (IsBrief && IncludeHeader)
        {
            throw new QualysException(QualysError.InvalidArgument, "Brief results have no header: -IncludeHeader goes with -Mode Extended.");
        }

        using var result = Api.ScanResults.Open(Query(reference), Observer, Stopped);
        if (IncludeHeader && Wait(result.Header) is { } header)
        {
            WriteObject(header);
        }

        var count = Write(result.Findings);
        WriteVerbose($"{reference}: {count} {(count == 1 ? "finding" : "findings")}.");
    }

    private ScanResultQuery Query(string reference) => new()
    {
        Ref = reference,
        Format = IsBrief ? ScanResultFormat.Json : ScanResultFormat.JsonExtended,
        IpRanges = IpRange ?? [],
        Client = Client,
    };
}
