using QualysVM.Core.Clients;
using QualysVM.Core.Http;

namespace QualysVM.Core.Scans.Results;

/// <summary>
/// Which results of which scan, and in what form. Source of the parameters: the vendor's page "Fetch a VM scan"; of the forms,
/// recorded replies.
/// </summary>
public sealed record ScanResultQuery
{
    /// <summary>The scan. It must be Finished, Canceled, Paused or Error.</summary>
    public required string Ref { get; init; }

    /// <summary>See <see cref="ScanResultFormat"/>.</summary>
    public string Format { get; init; } = ScanResultFormat.JsonExtended;

    /// <summary>
    /// <c>brief</c> or <c>extended</c>, which adds port, protocol, SSL and FQDN to the plain formats; null for the one that
    /// goes with the format: the extended formats were only ever recorded with <c>extended</c>.
    /// </summary>
    public string? Mode { get; init; }

    /// <summary>Addresses and ranges; only results of these hosts.</summary>
    public IReadOnlyList<string> IpRanges { get; init; } = [];

    /// <summary>The client the scan belongs to.</summary>
    public ClientScope Client { get; init; }

    internal FormFields ToFields()
    {
        var format = ServiceWords.Spell(Format, ScanResultFormat.All);
        var fields = new FormFields()
            .Add("scan_ref", ScanReference.Check(Ref))
            .Add("ips", IpRanges)
            .Add("mode", Mode ?? (format is ScanResultFormat.JsonExtended or ScanResultFormat.CsvExtended ? "extended" : "brief"))
            .Add("output_format", format);
        Client.AddTo(fields);
        return fields;
    }
}
