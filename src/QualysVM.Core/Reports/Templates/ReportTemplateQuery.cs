using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Reports.Templates;

/// <summary>All templates that the account may use: the service has no filter for them.</summary>
public sealed record ReportTemplateQuery : ListQuery
{
    internal override FormFields ToFields(ApiVersion version) => [];
}
