using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Templates;

/// <summary>The templates, in the form of the guide: no RESPONSE around them, no document type, and indented.</summary>
/// <remarks>The guide's call has no parameters; that it takes none is [I], as are the Content-Type and the order.</remarks>
internal sealed class TemplateListAction : ApiAction
{
    private static readonly ParameterTable Table = new();

    public override string Name => "";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context) => new(200, "text/xml;charset=UTF-8", Body());

    private static IEnumerable<ArraySegment<byte>> Body()
    {
        var xml = new XmlBuffer().Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<REPORT_TEMPLATE_LIST>\n");
        foreach (var template in ReportTemplates.All)
        {
            Write(xml, template);
        }

        yield return xml.Raw("</REPORT_TEMPLATE_LIST>\n").Take();
    }

    private static void Write(XmlBuffer xml, ReportTemplate template)
    {
        xml.Raw("  <REPORT_TEMPLATE>\n    <ID>").Number(template.Id).Raw("</ID>\n");
        xml.Raw("    ").Element("TYPE", template.Type);
        xml.Raw("    ").Element("TEMPLATE_TYPE", template.Kind.Name);
        xml.Raw("    ").CdataElement("TITLE", template.Title);
        xml.Raw("    <USER>\n");
        xml.Raw("      ").CdataElement("LOGIN", template.Author.Login);
        xml.Raw("      ").CdataElement("FIRSTNAME", template.Author.FirstName);
        xml.Raw("      ").CdataElement("LASTNAME", template.Author.LastName);
        xml.Raw("    </USER>\n    <LAST_UPDATE>").Timestamp(template.LastUpdate).Raw("</LAST_UPDATE>\n");
        xml.Raw("    ").Element("GLOBAL", template.IsGlobal ? "1" : "0");
        xml.Raw("  </REPORT_TEMPLATE>\n");
    }
}
