using System.Globalization;
using QualysVM.Core.Clients;
using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports;

/// <summary>Reads the reports of a report list.</summary>
internal static class ReportReader
{
    public static ListReader<Report> List { get; } = new("REPORT_LIST_OUTPUT", "REPORT_LIST", "REPORT", Take);

    private static void Take(Report report, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": report.Id = value.Id(); break;
            case "TITLE": report.Title = value.Text(); break;
            case "TYPE": report.Type = value.Text(); break;
            case "CLIENT": report.Client = ClientReader.Read(value); break;
            case "USER_LOGIN": report.UserLogin = value.Text(); break;
            case "LAUNCH_DATETIME": report.LaunchDateTime = value.Time(); break;
            case "OUTPUT_FORMAT": report.OutputFormat = value.Text(); break;
            case "SIZE": report.Size = ReportSize.Parse(report.SizeText = value.Text()); break;
            case "STATUS": value.Into(report, TakeStatus); break;
            case "EXPIRATION_DATETIME": report.ExpirationDateTime = value.Time(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeStatus(Report report, ElementValue value)
    {
        switch (value.Name)
        {
            case "STATE": report.State = value.Text(); break;
            case "MESSAGE": report.Message = value.Text(); break;
            case "PERCENT": report.Percent = value.Parsed(Percent); break;
            default: value.Keep(); break;
        }
    }

    private static int? Percent(string text) =>
        int.TryParse(text.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : null;
}
