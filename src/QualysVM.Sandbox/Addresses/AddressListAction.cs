using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Addresses;

/// <summary>action=list of the addresses: which of them the subscription may scan.</summary>
/// <remarks>That no certificate is kept of any address, so that certview_enabled=1 lists none, is the sandbox's own.</remarks>
internal sealed class AddressListAction(SubscribedAddresses addresses) : ApiAction
{
    private static readonly ListDocument Document = new("IP_LIST_OUTPUT", "IP_SET", "/fo/asset/ip/ip_list_output.dtd");

    private static readonly ParameterTable Table = new(
        new("echo_request", ValueRules.Flag),
        new("ips", ValueRules.Addresses),
        new("network_id", ValueRules.NetworkId),
        new("tracking_method", ValueRules.OneOf("IP", "DNS", "NETBIOS")),
        new("compliance_enabled", ValueRules.Flag),
        new("certview_enabled", ValueRules.Flag));

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context)
    {
        var (fields, now) = (context.Fields, context.Now);
        var listed = addresses.Of(context.Account, now);
        if (fields["ips"] is { } asked)
        {
            listed = listed.InBoth(AddressRanges.Parse(asked));
        }

        if (fields["network_id"] is { } network)
        {
            // Documented as not for Managers, who see all: that it is unknown to them is [I].
            if (context.Account.Groups is null)
            {
                return new SimpleReturn(context).Reply(Refusal.Unknown(["network_id"]));
            }

            listed = NetworkZone.ById(network) is { } zone ? zone.Part(listed) : AddressRanges.Of([]);
        }

        if (fields["tracking_method"] is { } method)
        {
            listed = listed.InBoth(addresses.TrackedBy(method, now));
        }

        if (fields["compliance_enabled"] is { } compliance)
        {
            listed = compliance == "1" ? listed.InBoth(addresses.WithCompliance(now)) : listed.Without(addresses.WithCompliance(now));
        }

        return Document.Reply(context, fields.Flag("certview_enabled") ? [] : listed.Ranges, Write);
    }

    private static void Write(XmlBuffer xml, (uint From, uint To) range) => xml.Element(
        range.From == range.To ? "IP" : "IP_RANGE",
        range.From == range.To ? AddressRanges.Spell(range.From) : $"{AddressRanges.Spell(range.From)}-{AddressRanges.Spell(range.To)}");
}
