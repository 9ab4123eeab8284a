using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Hosts;

/// <summary>action=list of the host endpoint: the hosts that have been scanned, page by page.</summary>
internal sealed class HostListAction(HostRecords records) : ApiAction
{
    private const string Dtd = "/fo/asset/host/dtd/list/output.dtd";

    private static readonly ListDocument Document = new("HOST_LIST_OUTPUT", "HOST_LIST", Dtd);

    private static readonly ListDocument Numbers = new("HOST_LIST_OUTPUT", "ID_SET", Dtd);

    private static readonly string[] Scores = ["trurisk", "ars"];

    private static readonly ParameterTable Table = new(
    [
        .. HostParameters.Shared,
        new("details", ValueRules.OneOf("Basic", "All", "Basic/AGs", "All/AGs", "None")),
        .. Scores.SelectMany(score => new ParameterRule[]
        {
            new($"show_{score}", ValueRules.Flag),
            new($"{score}_min", ValueRules.Within(0, 1000)),
            new($"{score}_max", ValueRules.Within(0, 1000)),
            new($"show_{score}_factors", ValueRules.Flag),
        }),
    ])
    {
        Exclusive = HostParameters.Exclusive,
    };

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        if ((HostParameters.Refuse(fields) ?? Scores.Select(score => RefuseScore(fields, score)).FirstOrDefault(refusal => refusal is not null)) is { } refused)
        {
            return new SimpleReturn(context).Reply(refused);
        }

        var page = new HostPage(context, records.ById(new HostSelection(context), context.Now).Where(record => HasScore(fields, record)));
        if (fields["details"] == "None")
        {
            return Numbers.Reply(context, HostNumbers.InARow(page.Hosts), HostNumbers.Write, page.WriteWarning);
        }

        var groups = new SortedDictionary<int, AssetGroup>();
        return Document.Reply(context, page.Hosts, new HostXml(context, groups).Write, xml =>
        {
            page.WriteWarning(xml);
            HostXml.WriteGlossary(xml, groups.Values);
        });
    }

    private static Refusal? RefuseScore(FieldSet fields, string score) =>
        new[] { $"{score}_min", $"{score}_max", $"show_{score}_factors" }.Select(name => HostParameters.Needs(fields, name, $"show_{score}", value => value == "1")).FirstOrDefault(refusal => refusal is not null)
        ?? HostParameters.Bounds(fields, $"{score}_min", $"{score}_max");

    private static bool HasScore(FieldSet fields, HostRecord record) => Scores.All(score =>
        !(record.TruRisk < fields.Number($"{score}_min")) && !(record.TruRisk > fields.Number($"{score}_max")));
}
