using QualysVM.Core.Reports.Templates;

namespace QualysVM.Completion;

/// <summary>
/// Offers the titles of report templates that the session has shown, where a number may stand as well: a template whose title is
/// a number is offered by its own.
/// </summary>
public sealed class TemplateCompleter : SeenCompleter<ReportTemplate>
{
    private protected override KeyValuePair<string, string> Word(ReportTemplate record) => record.Title.All(c => c is >= '0' and <= '9')
        ? new($"{record}", $"{record.Title}, {record.TemplateType}")
        : new(record.Title, $"{record.Id}, {record.TemplateType}");
}
