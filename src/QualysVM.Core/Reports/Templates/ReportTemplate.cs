namespace QualysVM.Core.Reports.Templates;

/// <summary>A template that reports are launched from. Source of the shape: a recorded list.</summary>
public sealed class ReportTemplate : QualysRecord
{
    /// <summary>The number that names the template; 0 in one that is only known by its title.</summary>
    [Identity]
    public long Id { get; internal set; }

    /// <summary>Its title.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>What its reports report on, such as <c>Scan</c> or <c>Policy</c>; see <see cref="ReportType"/>.</summary>
    public string TemplateType { get; internal set; } = "";

    /// <summary><c>Auto</c> for templates on the latest data of hosts, <c>Manual</c> for those on given scans.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>Whose template it is.</summary>
    public string UserLogin { get; internal set; } = "";

    /// <summary>The owner's first and last name.</summary>
    public string UserName { get; internal set; } = "";

    /// <summary>When it was last changed, in UTC; null where the service gives no time.</summary>
    public DateTimeOffset? LastUpdate { get; internal set; }

    /// <summary>Whether everybody in the subscription may use it; null where the service does not say.</summary>
    public bool? Global { get; internal set; }

    /// <summary>The number, or the title where that is all there is.</summary>
    public override string ToString() => Id > 0 ? Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : Title;
}
