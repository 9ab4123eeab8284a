using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Reports.Templates;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports.Launch;

/// <summary>What a launch may not combine, and what its template asks for.</summary>
/// <remarks>That scan-based templates need report_refs is second hand [S]; the codes and all other rules are [I].</remarks>
internal static class ReportRules
{
    // Parameters that belong to some types of report only.
    private static readonly (string Name, TemplateKind[] Kinds)[] Belonging =
    [
        ("domain", [TemplateKind.Map]),
        ("ip_restriction", [TemplateKind.Map, TemplateKind.Scan]),
        ("assignee_type", [TemplateKind.Remediation]),
        ("policy_id", [TemplateKind.Policy]),
        ("host_id", [TemplateKind.Policy]),
        ("instance_string", [TemplateKind.Policy]),
    ];

    /// <summary>The word of the list. That a password alone makes it a SECURE_PDF is [I].</summary>
    public static string ListedFormat(FieldSet fields) => fields.Has("pdf_password") ? "SECURE_PDF" : fields["output_format"]!.ToUpperInvariant();

    /// <summary>What a password asks for, and what asks for a password.</summary>
    public static Refusal? RefusePassword(FieldSet fields)
    {
        if (fields.Has("pdf_password") && fields["output_format"] is { } format and not "pdf")
        {
            return Refusal.NotSupported($"output_format={format}, pdf_password", "only PDF can be secured");
        }

        return !fields.Has("pdf_password") && Array.Find(["recipient_group", "recipient_group_id"], fields.Has) is { } recipients
            ? Refusal.NotSupported(recipients, "distribution needs pdf_password")
            : null;
    }

    public static Refusal? Refuse(FieldSet fields)
    {
        var template = ReportTemplate.ById(fields["template_id"]!)!;
        return RefuseType(fields, template) ?? RefuseFormat(fields, template) ?? RefuseTarget(fields, template);
    }

    private static Refusal? RefuseType(FieldSet fields, ReportTemplate template)
    {
        if (fields["report_type"] is { } type && type != template.Kind.Name)
        {
            return Refusal.BadValue("report_type", type, $"the template is of type {template.Kind.Name}");
        }

        if (Array.Find(ClientParameters.Pair, fields.Has) is { } client && !Client.All.Any(one => ClientParameters.Match(fields, one)))
        {
            return Refusal.BadValue(client, fields[client]!, "unknown client");
        }

        if (Array.Find(Belonging, one => fields.Has(one.Name) && Array.IndexOf(one.Kinds, template.Kind) < 0) is { Name: { } name })
        {
            return NotFor(template, name);
        }

        return fields.Has("host_id") == fields.Has("instance_string") ? null
            : Refusal.Missing(fields.Has("host_id") ? "instance_string" : "host_id");
    }

    private static Refusal? RefuseFormat(FieldSet fields, ReportTemplate template)
    {
        var format = fields["output_format"]!;
        // hide_header is for CSV only; beside other formats it is taken and has no effect.
        return Array.IndexOf(template.Kind.Formats, format) < 0
            ? Refusal.BadValue("output_format", format, $"must be one of: {string.Join(", ", template.Kind.Formats)}")
            : RefusePassword(fields);
    }

    private static Refusal? RefuseTarget(FieldSet fields, ReportTemplate template)
    {
        var given = Array.Find(ReportParameters.HostTargets, fields.Has);
        if (template.NeedsScans)
        {
            return !fields.Has("report_refs") ? Refusal.Missing("report_refs")
                : (given ?? Array.Find(["use_tags", .. ReportParameters.TagParameters], fields.Has)) is { } hosts ? NotFor(template, hosts)
                : null;
        }

        if (fields.Has("report_refs"))
        {
            // Recorded with an automatic template: it tells of these scans then. That hosts beside them are refused is [I].
            return template.Kind != TemplateKind.Scan || given is not null ? NotFor(template, given ?? "report_refs") : null;
        }

        if (!fields.Flag("use_tags"))
        {
            return Array.Find(ReportParameters.TagParameters, fields.Has) is { } tag ? Refusal.NotSupported(tag, "tags need use_tags=1") : null;
        }

        return given is not null ? Refusal.Exclusive(["use_tags=1", given]) : RefuseTags(fields);
    }

    private static Refusal? RefuseTags(FieldSet fields)
    {
        if (!fields.Has("tag_set_include"))
        {
            return Refusal.Missing("tag_set_include");
        }

        foreach (var name in new[] { "tag_set_include", "tag_set_exclude" })
        {
            if (fields.List(name) is { } tags && Array.Find(tags, tag => AssetTag.By(fields["tag_set_by"], tag) is null) is { } unknown)
            {
                return Refusal.BadValue(name, fields[name]!, $"unknown tag: {unknown}");
            }
        }

        return null;
    }

    private static Refusal NotFor(ReportTemplate template, string name) =>
        Refusal.NotSupported($"template_id={template.Id}, {name}", $"not for a template of type {template.Kind.Name}, {template.Type}");
}
