namespace QualysVM.Sandbox.Schedules;

/// <summary>Where in a cloud a scheduled scan is aimed.</summary>
internal sealed record CloudTarget(string ConnectorUuid, string Region)
{
    public bool OnlyClassic { get; init; }

    public required string Provider { get; init; }

    public int ConnectorId { get; init; }

    public required string ConnectorName { get; init; }

    public required string ScanType { get; init; }

    public required string Platform { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string VpcScope { get; init; }
}
