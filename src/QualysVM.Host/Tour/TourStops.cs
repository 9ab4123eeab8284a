namespace QualysVM.Host.Tour;

/// <summary>The tour, in order. Each command is run as it stands.</summary>
internal static class TourStops
{
    public static IReadOnlyList<TourStop> All { get; } =
    [
        new("The module as it ships, with its commands.",
            "Get-Command -Module QualysVM | ForEach-Object Name"),
        new("A sandbox answers in place of a Qualys platform: no account, no network.",
            "Connect-QualysSession -Sandbox"),
        new("The session that the other commands use.",
            "Get-QualysSession"),
        new("Scans that are under way now.",
            "Get-QualysScan -State Running"),
        new("Scans launched in the last two days.",
            "Get-QualysScan -LaunchedAfter ([datetime]::Today.AddDays(-2))"),
        new("What the service does not filter, the pipeline does: finished scans that took over two hours.",
            "Get-QualysScan -State Finished | Where-Object Duration -gt '02:00:00'"),
        new("One client of a Consultant subscription. A client is a name or an id, never both.",
            "$client = Get-QualysScan | Where-Object Client | ForEach-Object Client | ForEach-Object Name | Where-Object { -not $seen; $seen = 1 }; "
            + "Get-QualysScan -ClientName $client -State Error"),
        new("Times and durations are real ones, so they can be reckoned with.",
            "Get-QualysScan -LatestOnly | ForEach-Object { $_.Title; $_.LaunchDateTime + $_.Duration }"),
        new("Reports that are ready.",
            "Get-QualysReport -State Finished | Where-Object Size -gt 50MB"),
        new("An error says what is wrong and what to do.",
            "Get-QualysScan -ClientName 'No such client'", Fails: true),
        new("Signing out.",
            "Disconnect-QualysSession"),
    ];
}
