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
        new("All scans of the last 30 days, which is what the service lists unless it is told otherwise.",
            "@(Get-QualysScan).Count"),
        new("Scans by date. Times are shown in your own zone, and are real times to reckon with.",
            "Get-QualysScan -LaunchedAfter ([datetime]::Today.AddDays(-1))"),
        new("Scans by state.",
            "Get-QualysScan -State Running, Paused"),
        new("What the service does not filter, the pipeline does: finished scans that took more than a day.",
            "Get-QualysScan -State Finished | Where-Object Duration -gt '1.00:00:00'"),
        new("One client of a Consultant subscription. A client is a name or an id, never both.",
            "Get-QualysScan -ClientName 'AFCO Company' -State Error, Canceled"),
        new("The vendor's own two samples, with the option profile of one.",
            "$samples = Get-QualysScan scan/1736361211.27337, scan/1735543972.16308 -IncludeOptionProfile; $samples; "
            + "\"$($samples[0].Title) ran with '$($samples[0].OptionProfile)'; $($samples[1].Title) aimed at $($samples[1].Targets.Count) targets.\""),
        new("Reports that are under way.",
            "Get-QualysReport | Where-Object State -in Running, Submitted, Errors"),
        new("Sizes are shown as the service writes them, and are bytes to compare.",
            "Get-QualysReport -State Finished | Where-Object Size -gt 2GB"),
        new("The vendor's own three samples; scorecards have no title.",
            "Get-QualysReport 42703, 42700, 42699"),
        new("A scan from launch to findings, in one pipeline; on the sandbox it takes some seconds.",
            "Start-QualysScan 'Night check' -OptionTitle 'Initial Options' -Target 10.0.0.1-10.0.0.3 -ScannerName External | "
            + "Wait-QualysScan -PollingIntervalSec 1 -TimeoutSec 120 | Get-QualysScanResult | Where-Object Severity -ge 4"),
        new("A report from launch to file, in one pipeline.",
            "New-QualysReport 'Technical Report' PDF -Title 'Night check' | Wait-QualysReport -PollingIntervalSec 1 -TimeoutSec 120 | "
            + "Save-QualysReport -Path ([IO.Path]::Combine([IO.Path]::GetTempPath(), 'QualysVM-tour', '')) -Force | ForEach-Object { \"$($_.Name): $($_.Length) bytes\" }"),
        new("Schedules, with what they mean in words.",
            "Get-QualysScanSchedule -Active $true; Get-QualysReportSchedule -Active $true"),
        new("Nothing is changed without a look first, where you want one.",
            "Get-QualysScan -State Paused | Remove-QualysScan -WhatIf"),
        new("An error says what is wrong and what to do.",
            "Get-QualysReport 1", Fails: true),
        new("What the service said about its limits.",
            "(Get-QualysSession).Limits | ForEach-Object { \"$_\" }"),
        new("Signing out.",
            "Disconnect-QualysSession"),
    ];
}
