<# What an object is: the same out of a job and out of a file as live, in what it shows, in its order and in its columns. #>
BeforeAll {
    . "$PSScriptRoot/Start-Test.ps1"
    Connect-Sandbox
    $script:manifest = Join-Path -Path (Get-Module -Name QualysVM).ModuleBase -ChildPath 'QualysVM.psd1'
}

AfterAll { Remove-Module -Name QualysVM }

Describe 'What <Command> gives' -ForEach @(
    @{ Command = 'Get-QualysScan'; Key = 'Ref'; Time = 'Launched' }
    @{ Command = 'Get-QualysReport'; Key = 'Id'; Time = 'Launched' }
    @{ Command = 'Get-QualysScanSchedule'; Key = 'Id'; Time = 'NextLaunch' }
    @{ Command = 'Get-QualysReportSchedule'; Key = 'Id'; Time = 'NextLaunch' }
    @{ Command = 'Get-QualysReportTemplate'; Key = 'Id'; Time = 'Updated' }
    @{ Command = 'Get-QualysOptionProfile'; Key = 'Id'; Time = 'Updated' }
    @{ Command = 'Get-QualysScannerAppliance'; Key = 'Id'; Time = 'Updated' }
    @{ Command = 'Get-QualysTag'; Key = 'Id'; Time = 'Updated' }
) {
    It 'is the same out of a job' {
        # The job shows what it has, so that both are of one moment.
        $shown, $back = Start-Job -ArgumentList $manifest, $Command -ScriptBlock {
            param($manifest, $command)
            Import-Module -Name $manifest
            Connect-QualysSession -Sandbox -WarningAction Ignore
            $live = @(& $command)
            ($live | Format-Table | Out-String -Width 120) + ($live | Format-List | Out-String -Width 120)
            $live
        } | Receive-Job -Wait -AutoRemoveJob
        $back.Count | Should -BeGreaterThan 1
        $back[0] | Should -BeOfType (& $Command | Select-Object -First 1).GetType()
        ($back | Format-Table | Out-String -Width 120) + ($back | Format-List | Out-String -Width 120) | Should -BeExactly $shown
        $times = ($back | Sort-Object -Property $Time).$Time
        $times | Where-Object { $_ } | Should -BeOfType [datetimeoffset]
    }

    It 'is the same when it has been in a job that has the module' {
        $live = @(& $Command)
        $back = @(Start-Job -ArgumentList $manifest, $live -ScriptBlock {
            param($manifest, $live)
            Import-Module -Name $manifest
            $live
        } | Receive-Job -Wait -AutoRemoveJob)
        $properties = $live[0].PSObject.Properties.Name
        ($back | Select-Object -Property $properties | ConvertTo-Csv | Out-String) | Should -BeExactly ($live | Select-Object -Property $properties | ConvertTo-Csv | Out-String)
        ($back | Where-Object $Time -GT '2020-01-01').$Key | Should -Be ($live | Where-Object $Time -GT '2020-01-01').$Key
        $back.PSObject.BaseObject.$Time | Where-Object { $_ } | Should -BeOfType [datetimeoffset]
    }

    It 'is the same out of a file' {
        $live = @(& $Command)
        $live | Export-Clixml -Path "$TestDrive/live.xml"
        $back = @(Import-Clixml -Path "$TestDrive/live.xml")
        ($back | Format-Table | Out-String) | Should -BeExactly ($live | Format-Table | Out-String)
        ($back | Format-List | Out-String) | Should -BeExactly ($live | Format-List | Out-String)
        ($back | ConvertTo-Csv | Out-String) | Should -BeExactly ($live | ConvertTo-Csv | Out-String)
        ($back | Sort-Object -Property $Time, $Key -Descending).$Key | Should -Be ($live | Sort-Object -Property $Time, $Key -Descending).$Key
        ($back | Where-Object $Time -GE ([datetime] '2026-01-01')).$Key | Should -Be ($live | Where-Object $Time -GE ([datetime] '2026-01-01')).$Key
    }
}

Describe 'What <Command> gives, in constrained language' -ForEach @(
    @{ Command = 'Get-QualysScan'; Header = 'Launched'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysScanSummary -Since 30d'; Header = 'Launched'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysReport'; Header = 'Launched'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysReportTemplate'; Header = 'Updated'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysScannerAppliance'; Header = 'Updated'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysTag'; Header = 'Updated'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysOptionProfile'; Header = 'Updated'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysHost'; Header = 'LastScan'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysHostDetection'; Header = 'FirstFound'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysSession'; Header = 'Connected'; Value = '2000-01-01' }
    @{ Command = 'Get-QualysSession'; Header = 'Auth'; Value = 'Session' }
) {
    It 'compares under <Header> also behind a function of full language, as a prompt is' {
        $runspace = [runspacefactory]::CreateRunspace()
        try {
            $runspace.Open()
            $run = {
                param($text)
                $shell = [powershell]::Create()
                $shell.Runspace = $runspace
                $shell.AddScript($text).Invoke()
                $shell.Streams.Error | Select-Object -First 1 | ForEach-Object { "$_" }
            }
            & $run "Import-Module -Name '$manifest'; Connect-QualysSession -Sandbox -WarningAction Ignore; `$global:live = @($Command); function global:Ask { 'anything' }"
            $runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
            $found, $all = & $run "`$null = Ask; @(`$live | Where-Object -Property $Header -GE -Value '$Value').Count; @(`$live.$Header | Where-Object { `$null -ne `$_ }).Count"
            $all | Should -BeGreaterThan 0
            $found | Should -Be $all
        }
        finally { $runspace.Dispose() }
    }
}
