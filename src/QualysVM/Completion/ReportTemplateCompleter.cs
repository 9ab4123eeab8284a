using QualysVM.Core.Reports.Templates;

namespace QualysVM.Completion;

/// <summary>Offers the titles of report templates that the session has shown.</summary>
public sealed class ReportTemplateCompleter : SeenCompleter<ReportTemplate>
{
    private protected override KeyValuePair<string, string> Word(ReportTemplate record) => new(record.Title, $"{record.Id}, {record.TemplateType}");
}
