using QualysVM.Core.Paging;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports.Templates;

/// <summary>Reads the templates of a template list, an old document: its root is the list itself.</summary>
internal static class ReportTemplateReader
{
    public static ListReader<ReportTemplate> List { get; } = new("REPORT_TEMPLATE_LIST", "REPORT_TEMPLATE_LIST", "REPORT_TEMPLATE", Read);

    private static ReportTemplate Read(ElementReader xml)
    {
        string id = "", title = "", templateType = "", type = "", login = "", first = "", last = "";
        DateTimeOffset? updated = null;
        bool? global = null;
        var more = new AdditionalElements();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "ID": id = xml.ReadText(); break;
                case "TYPE": type = xml.ReadText(); break;
                case "TEMPLATE_TYPE": templateType = xml.ReadText(); break;
                case "TITLE": title = xml.ReadText(); break;
                case "USER": ReadUser(xml, more, ref login, ref first, ref last); break;
                case "LAST_UPDATE": updated = more.Time(xml); break;
                case "GLOBAL": global = more.Flag(xml); break;
                default: more.Keep(xml); break;
            }
        }

        return new ReportTemplate
        {
            Id = RecordId.Parse(id, "REPORT_TEMPLATE", xml),
            Title = title,
            TemplateType = templateType,
            Type = type,
            UserLogin = login,
            UserName = $"{first} {last}".Trim(),
            LastUpdate = updated,
            Global = global,
            AdditionalData = more.ToData(),
        };
    }

    private static void ReadUser(ElementReader xml, AdditionalElements more, ref string login, ref string first, ref string last)
    {
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "LOGIN": login = xml.ReadText(); break;
                case "FIRSTNAME": first = xml.ReadText(); break;
                case "LASTNAME": last = xml.ReadText(); break;
                default: more.Keep(xml, "USER"); break;
            }
        }
    }
}
