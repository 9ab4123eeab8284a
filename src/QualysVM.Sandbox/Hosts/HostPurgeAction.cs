using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Hosts;

/// <summary>action=purge of the host endpoint: what is known of some hosts is forgotten a little later. The results of scans stay.</summary>
/// <remarks>
/// The parameters, the words of the answer and which kinds of data go are documented. That both go where neither data_scope nor compliance_enabled is given,
/// and the words for nobody, are second hand [S]; that one batch tells of all is [I].
/// </remarks>
internal sealed class HostPurgeAction(HostRecords records) : ApiAction
{
    private static readonly ListDocument Document = new("BATCH_RETURN", "BATCH_LIST", "/batch_return.dtd");

    private static readonly string[] Targets = ["ids", "ips", "ag_ids", "ag_titles"];

    private static readonly string[] Shared =
    [
        .. Targets, .. HostParameters.Tags,
        "echo_request", "use_tags", "network_ids", "no_vm_scan_since", "no_compliance_scan_since", "os_pattern", "compliance_enabled",
    ];

    private static readonly ParameterTable Table = new(
    [
        .. HostParameters.Shared.Where(rule => Array.IndexOf(Shared, rule.Name) >= 0),
        new("data_scope", ValueRules.OneOf("vm", "pc", "vm,pc", "pc,vm")),
    ])
    {
        Exclusive = [["ag_ids", "ag_titles"]],
    };

    public override string Name => "purge";

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    /// <summary>Managers may, and Auditors. The others need a permission for it: that the Unit Manager here has it and those below have not is [I].</summary>
    public override bool IsFor(Account account) => account.Role is Role.Manager or Role.UnitManager or Role.Auditor;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        // A call that names no hosts would be one for all.
        var refusal = HostParameters.Refuse(fields) ?? (fields.Flag("use_tags") || Array.Exists(Targets, fields.Has) ? null : Refusal.OneNeeded([.. Targets, "use_tags"]));
        if (refusal is not null)
        {
            return new SimpleReturn(context).Reply(refusal);
        }

        var hosts = records.ById(new HostSelection(context), context.Now).ToList();
        hosts.ForEach(record => records.Purge(record.Host.Address, Includes(context, "vm"), Includes(context, "pc"), context.Now));
        return Document.Reply(context, [hosts], Write);
    }

    private static bool Includes(CallContext context, string kind)
    {
        // Documented: an Auditor purges compliance data alone.
        if (context.Account.Role == Role.Auditor)
        {
            return kind == "pc";
        }

        var fields = context.Fields;
        return fields["compliance_enabled"] == "1" || (fields.List("data_scope")?.Contains(kind) ?? (kind == "vm" || fields["compliance_enabled"] is null));
    }

    private static void Write(XmlBuffer xml, List<HostRecord> hosts)
    {
        xml.Raw("<BATCH>\n").Element("TEXT", hosts.Count == 0 ? "No Hosts Queued for Purging" : "Hosts Queued for Purging");
        if (hosts.Count > 0)
        {
            xml.Raw("<ID_SET>\n");
            foreach (var numbers in HostNumbers.InARow(hosts))
            {
                HostNumbers.Write(xml, numbers);
            }

            xml.Raw("</ID_SET>\n");
        }

        xml.Raw("</BATCH>\n");
    }
}
