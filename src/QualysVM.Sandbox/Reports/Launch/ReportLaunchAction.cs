using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Reports.Templates;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Launch;

/// <summary>action=launch: a new report after a template.</summary>
internal sealed class ReportLaunchAction(ReportLauncher launcher, ScanCatalog scans) : ApiAction
{
    public override string Name => "launch";

    public override ParameterTable Parameters => ReportParameters.Table;

    public override bool PostOnly => true;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        if (ReportRules.Refuse(fields) is { } refusal)
        {
            return new SimpleReturn(context).Reply(refusal);
        }

        var template = ReportTemplate.ById(fields["template_id"]!)!;
        if (context.Account.Role == Role.Auditor && template.Kind != TemplateKind.Policy && template.Kind != TemplateKind.Compliance)
        {
            return new SimpleReturn(context).Reply(Refusal.NotForRole);
        }

        if (ReportSources.Find(context, scans, template.Kind == TemplateKind.Map, out var subject) is { } unknown)
        {
            return new SimpleReturn(context).Reply(unknown);
        }

        return launcher.Launch(context, "New report launched", report => report.After(template, fields["output_format"]!) with
        {
            // What the service calls a report without a title is unknown [I].
            Title = fields["report_title"] ?? template.Title,
            OutputFormat = ReportRules.ListedFormat(fields),
            Client = ClientParameters.Asked(fields),
            HidesHeader = fields.Flag("hide_header"),
            Subject = (subject ?? ReportSources.Hosts(fields)).Within(context.Account),
        });
    }
}
