using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Reports.Schedules;

/// <summary>Which schedules of reports to list.</summary>
public sealed record ReportScheduleQuery : ListQuery
{
    /// <summary>One schedule.</summary>
    public long? Id { get; init; }

    /// <summary>Only schedules that are, or are not, active.</summary>
    public bool? Active { get; init; }

    internal override IReadOnlyCollection<string> Only => Numbers.Text(Id);

    internal override FormFields ToFields(ApiVersion version) => new FormFields()
        .Add("id", Id)
        .Add("is_active", Active);
}
