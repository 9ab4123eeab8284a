using System.Globalization;
using QualysVM.Core.Clients;
using QualysVM.Core.Paging;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports;

/// <summary>Reads the reports of a report list. Elements are known by name; their order is not relied on.</summary>
internal static class ReportReader
{
    public static ListReader<Report> List { get; } = new("REPORT_LIST_OUTPUT", "REPORT_LIST", "REPORT", Read);

    private static Report Read(ElementReader xml)
    {
        string id = "", title = "", type = "", user = "", format = "", size = "", state = "", message = "";
        Client? client = null;
        DateTimeOffset? launched = null, expires = null;
        int? percent = null;
        var more = new AdditionalElements();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "ID": id = xml.ReadText(); break;
                case "TITLE": title = xml.ReadText(); break;
                case "TYPE": type = xml.ReadText(); break;
                case "CLIENT": client = ClientReader.Read(xml); break;
                case "USER_LOGIN": user = xml.ReadText(); break;
                case "LAUNCH_DATETIME": launched = more.Time(xml); break;
                case "OUTPUT_FORMAT": format = xml.ReadText(); break;
                case "SIZE": size = xml.ReadText(); break;
                case "STATUS": ReadStatus(xml, more, ref state, ref message, ref percent); break;
                case "EXPIRATION_DATETIME": expires = more.Time(xml); break;
                default: more.Keep(xml); break;
            }
        }

        return new Report
        {
            Id = RecordId.Parse(id, "REPORT", xml),
            Title = title,
            Type = type,
            Client = client,
            UserLogin = user,
            LaunchDateTime = launched,
            OutputFormat = format,
            Size = ReportSize.Parse(size),
            SizeText = size,
            State = state,
            Message = message,
            Percent = percent,
            ExpirationDateTime = expires,
            AdditionalData = more.ToData(),
        };
    }

    private static void ReadStatus(ElementReader xml, AdditionalElements more, ref string state, ref string message, ref int? percent)
    {
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "STATE": state = xml.ReadText(); break;
                case "MESSAGE": message = xml.ReadText(); break;
                case "PERCENT": percent = more.Value(xml, Percent, "STATUS"); break;
                default: more.Keep(xml, "STATUS"); break;
            }
        }
    }

    private static int? Percent(string text) =>
        int.TryParse(text.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : null;
}
