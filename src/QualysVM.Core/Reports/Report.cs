using QualysVM.Core.Clients;

namespace QualysVM.Core.Reports;

/// <summary>A report as the report list shows it. Source of the shape: the vendor's page "List reports".</summary>
public sealed class Report
{
    /// <summary>The number that names the report in every other call.</summary>
    public required long Id { get; init; }

    /// <summary>The title; empty for scorecards, which have none.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it reports on, such as <c>Scan</c> or <c>Scorecard</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The client it belongs to (Consultant subscriptions only), or null.</summary>
    public Client? Client { get; init; }

    /// <summary>Who launched it.</summary>
    public string UserLogin { get; init; } = "";

    /// <summary>When it was launched, in UTC; null where the service gives no time.</summary>
    public DateTimeOffset? LaunchDateTime { get; init; }

    /// <summary>The format of its file, such as <c>PDF</c> or <c>CSV</c>.</summary>
    public string OutputFormat { get; init; } = "";

    /// <summary>The size in bytes, as near as the service's rounding lets one say; null while there is none.</summary>
    public long? Size { get; init; }

    /// <summary>The size in the service's words: <c>129.1 MB</c>.</summary>
    public string SizeText { get; init; } = "";

    /// <summary>See <see cref="ReportState"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>Why it failed, where it did; else empty.</summary>
    public string Message { get; init; } = "";

    /// <summary>How far it is, 0 to 100, while it is being made; else null.</summary>
    public int? Percent { get; init; }

    /// <summary>When the service will delete it, in UTC; null where the service gives no time.</summary>
    public DateTimeOffset? ExpirationDateTime { get; init; }

    /// <summary>Elements this version does not know, and values it could not read, by their name.</summary>
    public AdditionalData AdditionalData { get; init; } = Core.AdditionalData.None;

    /// <summary>The number.</summary>
    public override string ToString() => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
