using QualysVM.Core.Clients;

namespace QualysVM.Core.Reports;

/// <summary>A report as the report list shows it. Source of the shape: the vendor's page "List reports".</summary>
public sealed class Report : QualysRecord
{
    /// <summary>The number that names the report in every other call.</summary>
    [Identity]
    public long Id { get; internal set; }

    /// <summary>The title; empty for scorecards, which have none.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>What it reports on, such as <c>Scan</c> or <c>Scorecard</c>.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>The client it belongs to (Consultant subscriptions only), or null.</summary>
    public Client? Client { get; internal set; }

    /// <summary>Who launched it.</summary>
    public string UserLogin { get; internal set; } = "";

    /// <summary>When it was launched, in UTC; null where the service gives no time.</summary>
    public DateTimeOffset? LaunchDateTime { get; internal set; }

    /// <summary>The format of its file, such as <c>PDF</c> or <c>CSV</c>.</summary>
    public string OutputFormat { get; internal set; } = "";

    /// <summary>The size in bytes, as near as the service's rounding lets one say; null while there is none.</summary>
    public long? Size { get; internal set; }

    /// <summary>The size in the service's words: <c>129.1 MB</c>.</summary>
    public string SizeText { get; internal set; } = "";

    /// <summary>See <see cref="ReportState"/>.</summary>
    public string State { get; internal set; } = "";

    /// <summary>Why it failed, where it did; else empty.</summary>
    public string Message { get; internal set; } = "";

    /// <summary>How far it is, 0 to 100, while it is being made; else null.</summary>
    public int? Percent { get; internal set; }

    /// <summary>When the service will delete it, in UTC; null where the service gives no time.</summary>
    public DateTimeOffset? ExpirationDateTime { get; internal set; }

    /// <summary>The number.</summary>
    public override string ToString() => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
