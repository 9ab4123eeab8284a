<# What changes something at Qualys: -WhatIf, -Confirm, one object through the whole life of a scan. #>
BeforeAll {
    . "$PSScriptRoot/Start-Test.ps1"
    Connect-Sandbox
}

AfterAll { Remove-Module -Name QualysVM }

Describe 'A change' {
    It 'says under -WhatIf what it would do, and does nothing' {
        $run = Invoke-ScriptFile @'
Connect-QualysSession -Sandbox 3>$null
$before = @(Get-QualysScan).Count
$scan = Get-QualysScan -State Running | Select-Object -First 1
$scan | Stop-QualysScan -WhatIf
$scan | Suspend-QualysScan -WhatIf
Start-QualysScan Night -OptionTitle 'Initial Options' -Target 10.0.16.1 -WhatIf
Get-QualysScan -State Error | Select-Object -First 1 | Remove-QualysScan -WhatIf
(Get-QualysScan -Ref $scan.Ref).State
@(Get-QualysScan).Count - $before
'@
        $run.ExitCode | Should -Be 0
        [regex]::Matches($run.Output, 'What if: ').Count | Should -Be 4
        $run.Output | Should -Match 'Running\s+0\s*$'
    }

    It 'asks nobody with -Confirm:$false' {
        $scan = Get-QualysScan -State Error | Select-Object -First 1
        $scan | Remove-QualysScan -Confirm:$false
        # It is deleted behind the answer.
        $left = $scan
        for ($try = 0; $left -and $try -lt 20; $try++) {
            Start-Sleep -Milliseconds 500
            $left = Get-QualysScan -Ref $scan.Ref -ErrorAction Ignore
        }

        $left | Should -BeNullOrEmpty
    }

    It 'is an error where nobody can be asked' {
        $run = Invoke-ScriptFile @'
$ErrorActionPreference = 'Stop'
Connect-QualysSession -Sandbox 3>$null
Get-QualysScan -State Error | Select-Object -First 1 | Remove-QualysScan
'@
        $run.ExitCode | Should -Be 1
        $run.Output | Should -Match 'NonInteractive'
    }

    It 'hands a scan from its launch to its results' {
        $start = @{ Title = 'Pester'; OptionTitle = 'Initial Options'; Target = '10.0.16.1-10.0.16.9' }
        $scan = Start-QualysScan @start
        $scan.State | Should -Be 'Queued'
        $ended = $scan | Wait-QualysScan -PollingIntervalSec 1 -TimeoutSec 60
        $ended.State | Should -Be 'Finished'
        $findings = @($ended | Get-QualysScanResult)
        $findings.Count | Should -BeGreaterThan 0
        $findings[0].Severity | Should -BeOfType [int]
        $file = $ended | Save-QualysScanResult -Path $TestDrive
        $file | Should -BeOfType [System.IO.FileInfo]
        @(Import-Csv -Path $file.FullName -Header (1..30)).Count | Should -BeGreaterThan $findings.Count
        ($ended | Remove-QualysScan -Confirm:$false -PassThru).Ref | Should -Be $scan.Ref
    }
}
