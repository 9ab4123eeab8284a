using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Reports.Templates;

namespace QualysVM.Commands.Reports;

/// <summary>Lists the templates that reports are launched from. The service has no filter for them: all filters are applied here.</summary>
[Cmdlet(VerbsCommon.Get, "QualysReportTemplate")]
[OutputType(typeof(ReportTemplate))]
public sealed class GetQualysReportTemplateCommand : SessionCommand
{
    private readonly HashSet<long> found = [];

    /// <summary>Only templates whose title is like one of these. Wildcards are allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReportTemplateCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Title { get; set; }

    /// <summary>The templates with these numbers.</summary>
    [Parameter]
    [Alias("TemplateId")]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Only templates for these kinds of report, such as Scan or Policy. Wildcards are allowed.</summary>
    [Parameter]
    [Alias("Type")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ReportTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? TemplateType { get; set; }

    private protected override void Process()
    {
        var count = Write(Api.ReportTemplates.List(new ReportTemplateQuery(), Observer, Stopped), IsWanted);
        var kind = RecordKind.Of(typeof(ReportTemplate));
        WriteVerbose($"{kind.Count(count)}, before the filters applied here.");
        foreach (var id in (Id ?? []).Where(id => !found.Contains(id)))
        {
            Attempt(id, () => throw kind.NotFound(id));
        }
    }

    private bool IsWanted(ReportTemplate template)
    {
        found.Add(template.Id);
        return Id?.Contains(template.Id) != false && Wildcards.Match(Title, template.Title) && Wildcards.Match(TemplateType, template.TemplateType);
    }
}
