using System.Security;
using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;

namespace QualysVM.Core.Reports.Launch;

/// <summary>
/// A report to launch. What the service would refuse is refused here first, in terms of what to do.
/// Source of the parameters: the vendor's guide, as other clients use it.
/// </summary>
public sealed record ReportLaunch
{
    private const int LongestTitle = 128;
    private const int ShortestPassword = 8;
    private const int LongestPassword = 32;

    /// <summary>The template by its number.</summary>
    public required long TemplateId { get; init; }

    /// <summary>See <see cref="ReportFormat"/>.</summary>
    public required string OutputFormat { get; init; }

    /// <summary>See <see cref="ReportType"/>; by default what the subject or the template says.</summary>
    public string? Type { get; init; }

    /// <summary>What kind of template it is, where that is known; it decides which formats there are.</summary>
    public string? TemplateType { get; init; }

    /// <summary>The title, 128 characters at most; by default the template's.</summary>
    public string? Title { get; init; }

    /// <summary>CSV only: whether to leave out what stands before the table.</summary>
    public bool? HideHeader { get; init; }

    /// <summary>PDF only: the password that opens the file, 8 to 32 characters.</summary>
    public SecureString? PdfPassword { get; init; }

    /// <summary>Distribution groups by title, who get the secured PDF.</summary>
    public IReadOnlyList<string> RecipientGroups { get; init; } = [];

    /// <summary>Distribution groups by number, in place of their titles.</summary>
    public IReadOnlyList<long> RecipientGroupIds { get; init; } = [];

    /// <summary>What it reports on.</summary>
    public required ReportSubject Subject { get; init; }

    /// <summary>The client it is for.</summary>
    public ClientScope Client { get; init; }

    /// <exception cref="QualysException">Something is missing, contradicts something else or is out of its bounds.</exception>
    internal FormFields ToFields()
    {
        Check();
        var fields = new FormFields()
            .Add("template_id", TemplateId)
            .Add("output_format", OutputFormat.ToLowerInvariant())
            .Add("report_type", (Type ?? Subject.Type) is { } type ? ServiceWords.Spell(type, ReportType.All) : null)
            .Add("report_title", Title)
            .Add("hide_header", HideHeader)
            .Add("pdf_password", PdfPassword is null ? null : PlainSecret.Of(PdfPassword, "-PdfPassword"))
            .Add("recipient_group", RecipientGroups)
            .Add("recipient_group_id", Numbers.Text(RecipientGroupIds));
        Subject.AddTo(fields);
        Client.AddTo(fields);
        return fields;
    }

    /// <summary>Refuses what the service would refuse, before anybody is asked whether to launch.</summary>
    internal void Check()
    {
        var isPdf = string.Equals(OutputFormat, ReportFormat.Pdf, StringComparison.OrdinalIgnoreCase);
        Refuse(TemplateId <= 0, $"The number of a report template is positive, not {TemplateId}.");
        CheckFormat(OutputFormat, Type ?? Subject.Type ?? TemplateType);
        Refuse(Title?.Length > LongestTitle, $"The title has {Title?.Length} characters; Qualys takes {LongestTitle} at most.");
        Refuse(HideHeader is not null && !string.Equals(OutputFormat, ReportFormat.Csv, StringComparison.OrdinalIgnoreCase),
            $"Only a CSV report has a header to hide; this one is {OutputFormat}.");
        Refuse(PdfPassword is not null && !isPdf, $"Only a PDF report takes a password; this one is {OutputFormat}.");
        Refuse(PdfPassword is { Length: < ShortestPassword or > LongestPassword },
            $"The password of a PDF report has {ShortestPassword} to {LongestPassword} characters, not {PdfPassword?.Length}.");
        Refuse(RecipientGroups.Count > 0 && RecipientGroupIds.Count > 0, "Give distribution groups by title or by number, not both.");
        Subject.Check();
    }

    internal static void CheckFormat(string format, string? type)
    {
        Refuse(ReportFormat.WhyGivenUp(format) is not null, ReportFormat.WhyGivenUp(format) ?? "");
        var allowed = type is null ? ReportFormat.Made : ReportType.FormatsOf(type);
        Refuse(!allowed.Contains(format, StringComparer.OrdinalIgnoreCase), $"A {type} report cannot be {format}: its formats are {string.Join(", ", allowed)}.");
    }

    internal static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw new QualysException(QualysError.InvalidArgument, message);
        }
    }
}
