using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports.Templates;

/// <summary>Reads the templates of a template list, an old document: its root is the list itself.</summary>
internal static class ReportTemplateReader
{
    public static ListReader<ReportTemplate> List { get; } = new("REPORT_TEMPLATE_LIST", "REPORT_TEMPLATE_LIST", "REPORT_TEMPLATE", Take);

    private static void Take(ReportTemplate template, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": template.Id = value.Id(); break;
            case "TYPE": template.Type = value.Text(); break;
            case "TEMPLATE_TYPE": template.TemplateType = value.Text(); break;
            case "TITLE": template.Title = value.Text(); break;
            case "USER": ReadUser(template, value); break;
            case "LAST_UPDATE": template.LastUpdate = value.Time(); break;
            case "GLOBAL": template.Global = value.Flag(); break;
            default: value.Keep(); break;
        }
    }

    private static void ReadUser(ReportTemplate template, ElementValue value)
    {
        var user = value.Into(new User(), TakeUser);
        template.UserLogin = user.Login;
        template.UserName = $"{user.FirstName} {user.LastName}".Trim();
    }

    private static void TakeUser(User user, ElementValue value)
    {
        switch (value.Name)
        {
            case "LOGIN": user.Login = value.Text(); break;
            case "FIRSTNAME": user.FirstName = value.Text(); break;
            case "LASTNAME": user.LastName = value.Text(); break;
            default: value.Keep(); break;
        }
    }

    private sealed class User
    {
        public string Login { get; set; } = "";

        public string FirstName { get; set; } = "";

        public string LastName { get; set; } = "";
    }
}
