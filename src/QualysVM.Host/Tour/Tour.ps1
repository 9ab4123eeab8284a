<#
.SYNOPSIS
The tour: one command after another, as if somebody typed them, each with its real output.
.DESCRIPTION
Ends with 1 at the first that does not go as its sentence says.
#>
function Show-Stop {
    # What to look at, what a user would type, and whether the point is the error.
    param([string] $Sentence, [scriptblock] $Command, [switch] $Fails)

    $typed = "$Command".Trim() -replace '(?m)^ {4}'
    Write-Host "# $Sentence" -ForegroundColor DarkGray
    Write-Host "PS> $typed" -ForegroundColor Cyan
    $global:Error.Clear()
    # Made of the text, so that an error shows what it shows at a prompt, and no line of this file.
    . ([scriptblock]::Create($typed)) | Out-Default
    Write-Host
    if (($global:Error.Count -gt 0) -ne $Fails) {
        [Console]::Error.WriteLine("The tour ends here: this was expected to $(if ($Fails) { 'fail' } else { 'work' }).")
        exit 1
    }
}

Show-Stop 'The module as it ships, with its commands.' { Get-Command -Module QualysVM | ForEach-Object Name }

Show-Stop 'A sandbox answers in place of a Qualys platform: no account, no network.' { Connect-QualysSession -Sandbox }

Show-Stop 'The session that the other commands use.' { Get-QualysSession }

Show-Stop 'All scans of the last 30 days, which is what the service lists unless it is told otherwise.' {
    Get-QualysScan | Group-Object State | Sort-Object Count -Descending | Format-Table Count, Name
}

Show-Stop 'Scans by date. Times are shown in your own zone, and are real times to reckon with.' {
    Get-QualysScan -LaunchedAfter (Get-Date).Date.AddDays(-1)
}

Show-Stop 'Scans by state.' { Get-QualysScan -State Running, Paused }

Show-Stop 'What the service does not filter, the pipeline does: finished scans that took more than a day.' {
    Get-QualysScan -State Finished | Where-Object Duration -gt '1.00:00:00'
}

Show-Stop 'One client of a Consultant subscription. A client is a name or an id, never both.' {
    Get-QualysScan -ClientName 'AFCO Company' -State Error, Canceled
}

Show-Stop "One of the vendor's own samples, whole." {
    Get-QualysScan scan/1736361211.27337 -IncludeOptionProfile | Format-List
}

Show-Stop 'Hosts that have been scanned, here those with a tag.' { Get-QualysHost -Tag Windows -IncludeTag | Select-Object -First 3 }

Show-Stop 'What is worst on them now, whichever scan found it: hosts from the pipeline are gathered, 250 a call.' {
    Get-QualysHost -Tag Windows | Get-QualysHostDetection -Severity 5 | Select-Object -First 4
}

Show-Stop 'Reports that are under way.' { Get-QualysReport | Where-Object State -in Running, Submitted, Errors }

Show-Stop 'Sizes are shown as the service writes them, and are bytes to compare.' {
    Get-QualysReport -State Finished | Where-Object Size -gt 2GB
}

Show-Stop "The vendor's own three samples; scorecards have no title." { Get-QualysReport 42703, 42700, 42699 }

Show-Stop 'A scan from launch to findings, in one pipeline; on the sandbox it takes some seconds.' {
    Start-QualysScan 'Night check' -OptionTitle 'Initial Options' -Target 10.0.0.1-10.0.0.3 -ScannerName External |
        Wait-QualysScan -PollingIntervalSec 1 -TimeoutSec 120 |
        Get-QualysScanResult |
        Where-Object Severity -ge 4
}

Show-Stop 'A report from launch to file, in one pipeline.' {
    New-QualysReport 'Technical Report' PDF -Title 'Night check' |
        Wait-QualysReport -PollingIntervalSec 1 -TimeoutSec 120 |
        Save-QualysReport -Path (Join-Path ([IO.Path]::GetTempPath()) 'QualysVM-tour' '') -Force |
        Format-Table Name, Length
}

Show-Stop 'A scorecard is launched by its name.' { New-QualysScorecard 'Patch Report' PDF -AllAssetGroups -PatchQid 38909 -WhatIf }

Show-Stop 'Schedules, with what they mean in words.' { Get-QualysScanSchedule -Active $true }

Show-Stop 'Those of reports as well.' { Get-QualysReportSchedule -Active $true }

Show-Stop 'Nothing is changed without a look first, where you want one.' {
    Get-QualysScan -State Paused | Remove-QualysScan -WhatIf
}

Show-Stop 'An error says what is wrong and what to do.' { Get-QualysReport 1 } -Fails

Show-Stop 'What the service said about its limits.' {
    (Get-QualysSession).Limits | Format-Table Api, Limit, Remaining, Window, Running
}

Show-Stop 'Signing out.' { Disconnect-QualysSession }
