using QualysVM.Core.Reports;

namespace QualysVM.Completion;

/// <summary>Offers the formats that the list shows.</summary>
public sealed class ReportFormatCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
        ReportFormat.All.Append("SECURE_PDF").Select(format => new KeyValuePair<string, string>(format, $"{format} reports"));
}
