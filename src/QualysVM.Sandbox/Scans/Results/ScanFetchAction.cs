using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>action=fetch: the results of one scan, in CSV or JSON. An error is XML all the same.</summary>
internal sealed class ScanFetchAction(ScanCatalog catalog, HostDirectory hosts, int? resultRows) : ApiAction
{
    private static readonly string[] States = [ScanStates.Finished, ScanStates.Canceled, ScanStates.Paused, ScanStates.Error];

    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("scan_ref", ValueRules.ScanReference) { IsRequired = true },
        new ParameterRule("ips", ValueRules.Addresses),
        new ParameterRule("mode", ValueRules.OneOf("brief", "extended")),
        new ParameterRule("output_format", ValueRules.OneOf("csv", "json", "csv_extended", "json_extended")),
        ClientParameters.Id,
        ClientParameters.Name)
    {
        Exclusive = [ClientParameters.Pair],
    };

    public override string Name => "fetch";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        var scan = catalog.Find(fields["scan_ref"]!, context.Now);
        // That a scan of another client does not exist for the call is [I].
        if (scan is null || !context.Account.SeesScanOf(scan.UserLogin) || !ClientParameters.Match(fields, scan.Client)
            || Array.IndexOf(States, scan.Course.StateAt(context.Now)) < 0)
        {
            return new SimpleReturn(context).Reply(Refusal.NoResults(fields["scan_ref"]!));
        }

        var results = new ScanResults(scan, hosts, resultRows);
        var ips = fields["ips"];
        var rows = results.Read(ips is null ? null : TargetSet.Parse(ips));
        var (report, header) = (ResultHeader.Report(context), ResultHeader.Scan(scan, results, context));
        var isExtended = fields["mode"] == "extended";
        var columns = isExtended ? ResultColumn.Extended : ResultColumn.Brief;
        var full = isExtended ? ResultColumn.Full : ResultColumn.WithoutCvss;
        return fields["output_format"] switch
        {
            "json" => new Reply(200, ResultJson.MediaType, ResultJson.Write(rows, columns, [], [])),
            "json_extended" => new Reply(200, ResultJson.MediaType, ResultJson.Write(rows, full, [report, header], [.. Notes(scan, results, rows, ips)])),
            "csv_extended" => new Reply(200, ResultCsv.MediaType, ResultCsv.Write(rows, full, report, header)),
            _ => new Reply(200, ResultCsv.MediaType, ResultCsv.Write(rows, columns, report, header)),
        };
    }

    /// <summary>What stands behind the rows of json_extended, each in an object of its own [I].</summary>
    private static IEnumerable<ResultHeader[]> Notes(Scan scan, ScanResults results, IEnumerable<Finding> rows, string? ips)
    {
        foreach (var note in results.Unscanned)
        {
            yield return [note];
        }

        if (ips is not null && !rows.Any())
        {
            yield return [new ResultHeader("no_vulnerabilities_match_your_filters_for_these_hosts", "", ips)];
        }

        yield return [ResultHeader.Distribution(scan)];
    }
}
