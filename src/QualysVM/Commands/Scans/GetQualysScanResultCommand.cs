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

    /// <summary>Writes, in place of the findings, what the results say about their scan: its data, and which hosts were not scanned.</summary>
    [Parameter]
    public SwitchParameter HeaderOnly { get; set; }

    private bool IsBrief => string.Equals(Mode, Brief, StringComparison.OrdinalIgnoreCase);

    private protected override void Fetch(string reference)
    {
        if (HeaderOnly)
        {
            WriteHeader(reference);
            return;
        }

        var count = Write(Api.ScanResults.Read(Query(reference), Observer, Stopped));
        WriteVerbose($"{reference}: {count} {(count == 1 ? "finding" : "findings")}.");
    }

    private void WriteHeader(string reference)
    {
        if (IsBrief)
        {
            throw new QualysException(QualysError.InvalidArgument, "Brief results have no header: -HeaderOnly goes with -Mode Extended.");
        }

        if (Wait(Api.ScanResults.ReadHeaderAsync(Query(reference), Observer, Stopped)) is { } header)
        {
            WriteObject(header);
        }
    }

    private ScanResultQuery Query(string reference) => new()
    {
        Ref = reference,
        Format = IsBrief ? ScanResultFormat.Json : ScanResultFormat.JsonExtended,
        IpRanges = IpRange ?? [],
        Client = Client,
    };
}
