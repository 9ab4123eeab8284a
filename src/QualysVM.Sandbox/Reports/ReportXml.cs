using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports;

/// <summary>Writes REPORT elements.</summary>
internal sealed class ReportXml(CallContext context)
{
    private readonly DateTimeOffset now = context.Now;
    private readonly bool showClient = context.Account.IsConsultant;

    public void Write(XmlBuffer xml, Report report)
    {
        xml.Raw("<REPORT>\n<ID>").Number(report.Id).Raw("</ID>\n");
        if (report.Title is { } title)
        {
            xml.Raw("<TITLE>").Cdata(title).Raw("</TITLE>\n");
        }

        if (showClient && report.Client is { } client)
        {
            xml.Raw("<CLIENT>\n<ID>").Cdata(client.Id).Raw("</ID>\n<NAME>").Cdata(client.Name).Raw("</NAME>\n</CLIENT>\n");
        }

        xml.Element("TYPE", report.Type)
            .Element("USER_LOGIN", report.UserLogin)
            .Raw("<LAUNCH_DATETIME>").Timestamp(report.Course.Launch).Raw("</LAUNCH_DATETIME>\n")
            .Element("OUTPUT_FORMAT", report.OutputFormat)
            .Element("SIZE", report.SizeAt(now));
        WriteStatus(xml, report);
        xml.Raw("<EXPIRATION_DATETIME>").Timestamp(report.Expires).Raw("</EXPIRATION_DATETIME>\n</REPORT>\n");
    }

    private void WriteStatus(XmlBuffer xml, Report report)
    {
        var state = report.Course.StateAt(now);
        xml.Raw("<STATUS>\n").Element("STATE", state);
        if (state == ReportStates.Errors && report.Message is { } message)
        {
            xml.Element("MESSAGE", message);
        }

        if (state == ReportStates.Running)
        {
            // A client in use needs the element; that nothing stands in it is [I].
            xml.Element("MESSAGE", "").Raw("<PERCENT>").Number(report.Course.PercentAt(now)).Raw("</PERCENT>\n");
        }

        xml.Raw("</STATUS>\n");
    }
}
