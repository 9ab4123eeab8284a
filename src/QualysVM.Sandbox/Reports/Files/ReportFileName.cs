using System.Globalization;
using System.Text;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>The name a file is offered under. Nothing says that the service cleans it, so a title gets through nearly as it is.</summary>
/// <remarks>The form is recorded for scan reports in XML. The names of other types, and the day being that of the launch, are [I].</remarks>
internal static class ReportFileName
{
    public static string Header(Report report, string extension)
    {
        var day = report.Course.Launch.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        string?[] parts = [report.Type, "Report", report.Title, report.UserLogin, day];
        var name = string.Join("_", parts.Where(part => part is not null));
        var safe = new string([.. name.Select(c => c == ' ' || char.IsControl(c) ? '_' : c)]);
        return AsSent($"attachment; filename={safe}.{extension}");
    }

    // A header is bytes, and .NET shows each of them as one character: this is what a client sees of a name in UTF-8.
    private static string AsSent(string text) => Encoding.GetEncoding("iso-8859-1").GetString(Encoding.UTF8.GetBytes(text));
}
