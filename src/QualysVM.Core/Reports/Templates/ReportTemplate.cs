namespace QualysVM.Core.Reports.Templates;

/// <summary>A template that reports are launched from. Source of the shape: a recorded list.</summary>
public sealed class ReportTemplate
{
    /// <summary>The number that names the template; 0 in one that is only known by its title.</summary>
    public long Id { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>What its reports report on, such as <c>Scan</c> or <c>Policy</c>; see <see cref="ReportType"/>.</summary>
    public string TemplateType { get; init; } = "";

    /// <summary><c>Auto</c> for templates on the latest data of hosts, <c>Manual</c> for those on given scans.</summary>
    public string Type { get; init; } = "";

    /// <summary>Whose template it is.</summary>
    public string UserLogin { get; init; } = "";

    /// <summary>The owner's first and last name.</summary>
    public string UserName { get; init; } = "";

    /// <summary>When it was last changed, in UTC; null where the service gives no time.</summary>
    public DateTimeOffset? LastUpdate { get; init; }

    /// <summary>Whether everybody in the subscription may use it; null where the service does not say.</summary>
    public bool? Global { get; init; }

    /// <summary>Elements this version does not know, and values it could not read, by their name.</summary>
    public AdditionalData AdditionalData { get; init; } = Core.AdditionalData.None;

    /// <summary>The number, or the title where that is all there is.</summary>
    public override string ToString() => Id > 0 ? Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : Title;
}
