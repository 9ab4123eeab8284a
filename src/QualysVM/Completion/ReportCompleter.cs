using QualysVM.Core.Reports;

namespace QualysVM.Completion;

/// <summary>Offers the numbers of reports that the session has shown.</summary>
public sealed class ReportCompleter : SeenCompleter<Report>
{
    private protected override KeyValuePair<string, string> Word(Report record) =>
        new($"{record}", $"{(record.Title.Length > 0 ? record.Title : record.Type)}, {record.OutputFormat}, {record.State}");
}
