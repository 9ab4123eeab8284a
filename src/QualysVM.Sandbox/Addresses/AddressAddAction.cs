using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Addresses;

/// <summary>action=add of the addresses: they may be scanned some seconds later.</summary>
/// <remarks>
/// The words of the answer are recorded for vulnerability management alone; those for compliance are [I], and so are that addresses which are there
/// already are added in silence, and who may add: Managers and Unit Managers, as the parameter for a group of theirs suggests.
/// </remarks>
internal sealed class AddressAddAction(SubscribedAddresses addresses) : ApiAction
{
    private const int LongestUserDefined = 128;

    private static readonly ParameterTable Table = new(
        new("echo_request", ValueRules.Flag),
        new("ips", ValueRules.AddressesOrNetworks) { IsRequired = true },
        new("enable_vm", ValueRules.Flag),
        new("enable_pc", ValueRules.Flag),
        new("enable_sca", ValueRules.Flag),
        new("enable_certview", ValueRules.Flag),
        new("tracking_method", ValueRules.OneOf("IP", "DNS", "NETBIOS")),
        new("owner", ValueRules.Text),
        new("ud1", ValueRules.UpTo(LongestUserDefined)),
        new("ud2", ValueRules.UpTo(LongestUserDefined)),
        new("ud3", ValueRules.UpTo(LongestUserDefined)),
        new("comment", ValueRules.Text),
        new("ag_title", ValueRules.Text));

    public override string Name => "add";

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    public override bool IsFor(Account account) => account.Role is Role.Manager or Role.UnitManager;

    public override Reply Answer(CallContext context)
    {
        var (fields, answer) = (context.Fields, new SimpleReturn(context));
        if (Refuse(fields, context.Account) is { } refusal)
        {
            return answer.Reply(refusal);
        }

        var kinds = new[] { fields.Flag("enable_vm") ? "Vulnerability Management" : null, fields.Flag("enable_pc") || fields.Flag("enable_sca") ? "Policy Compliance" : null }.OfType<string>();
        addresses.Add(
            new AddressAddition(
                AddressRanges.Parse(TargetSet.WithoutNetworks(fields["ips"]!)),
                fields["tracking_method"] ?? "IP",
                fields.Flag("enable_pc") || fields.Flag("enable_sca"),
                fields["ag_title"]),
            context.Now);
        return answer.Reply($"IPs successfully added to {string.Join("/", kinds)}");
    }

    private static Refusal? Refuse(FieldSet fields, Account account)
    {
        if (!fields.Flag("enable_vm") && !fields.Flag("enable_pc") && !fields.Flag("enable_sca"))
        {
            return Refusal.OneNeeded(["enable_vm", "enable_pc"]);
        }

        // Required of a Unit Manager and invalid for others: documented.
        return (account.Groups, fields["ag_title"]) switch
        {
            (null, { }) => Refusal.Unknown(["ag_title"]),
            ({ }, null) => Refusal.Missing("ag_title"),
            ({ } own, { } title) when !Array.Exists(own, group => group.Title == title) => Refusal.BadValue("ag_title", title, "no asset group of yours"),
            _ => null,
        };
    }
}
