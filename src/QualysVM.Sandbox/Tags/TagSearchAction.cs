using System.Globalization;
using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Tags;

/// <summary>The portal's search for tags. That a role without hosts sees all tags is the sandbox's own.</summary>
internal sealed class TagSearchAction : ApiAction
{
    private static readonly ParameterTable Table = new(new ParameterRule("fields", ValueRules.Text));
    private static readonly DateTimeOffset Created = new(2024, 3, 5, 9, 30, 0, TimeSpan.Zero);

    public override string Name => "";

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    public override Reply Answer(CallContext context)
    {
        if (TagCriteria.Parse(context.Call.PostData.StartsWith("<", StringComparison.Ordinal) ? context.Call.PostData : "", out var wrong) is not { } criteria)
        {
            return PortalReply.Refuse("INVALID_REQUEST", wrong);
        }

        var found = AssetTag.All.Where(criteria.Takes).OrderBy(tag => tag.Id).ToList();
        var shown = found.Take(criteria.Limit).ToList();
        var xml = new XmlBuffer().Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ServiceResponse>\n").Element("responseCode", "SUCCESS").Element("count", Text(shown.Count));
        if (found.Count > shown.Count)
        {
            xml.Element("hasMoreRecords", "true").Element("lastId", Text(shown[shown.Count - 1].Id));
        }

        if (shown.Count > 0)
        {
            xml.Raw("<data>\n");
            shown.ForEach(tag => Write(xml, tag));
            xml.Raw("</data>\n");
        }

        return PortalReply.Of(xml.Raw("</ServiceResponse>\n"));
    }

    private static void Write(XmlBuffer xml, AssetTag tag)
    {
        xml.Raw("<Tag>\n").Element("id", Text(tag.Id)).Element("name", tag.Name);
        Write(xml, "parentTagId", tag.Parent is { } parent ? Text(parent) : null);
        xml.Raw("<created>").Timestamp(Created.AddDays(tag.Id % 10)).Raw("</created>\n<modified>").Timestamp(Created.AddDays(30 * (tag.Id % 10))).Raw("</modified>\n");
        Write(xml, "color", tag.Color);
        xml.Element("ruleType", tag.RuleType);
        Write(xml, "ruleText", tag.Provider is null ? tag.Addresses : null);
        var below = AssetTag.All.Where(other => other.Parent == tag.Id).ToList();
        if (below.Count > 0)
        {
            xml.Raw("<children>\n<list>\n");
            below.ForEach(child => xml.Raw("<TagSimple>\n").Element("id", Text(child.Id)).Element("name", child.Name).Raw("</TagSimple>\n"));
            xml.Raw("</list>\n</children>\n");
        }

        Write(xml, "criticalityScore", tag.Criticality is { } score ? Text(score) : null);
        Write(xml, "provider", tag.Provider);
        xml.Raw("</Tag>\n");
    }

    private static void Write(XmlBuffer xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.Element(name, text);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
