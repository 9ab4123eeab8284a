using QualysVM.Core.Reports;

namespace QualysVM.Completion;

/// <summary>Offers the kinds of report that are known; the service may know more, so others are let through.</summary>
public sealed class ReportTypeCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words => ReportType.All.Select(type => new KeyValuePair<string, string>(type, $"{type} reports"));
}
