<# Lists as PowerShell's own commands take them: chosen, sorted, grouped, exported and read back. #>
BeforeAll {
    . "$PSScriptRoot/Start-Test.ps1"
    Connect-Sandbox
}

AfterAll { Remove-Module -Name QualysVM }

Describe 'A list' {
    It 'holds typed objects' {
        $scan = Get-QualysScan -Ref scan/1736361211.27337
        $scan.LaunchDateTime | Should -Be ([datetimeoffset] '2025-01-08T18:33:31Z')
        $scan.Duration | Should -Be ([timespan] '00:29:43')
        $scan.Processed | Should -BeTrue
        $scan.SubState | Should -Be 'No_Vuln'
        (Get-QualysReport -Id 42703).Size | Should -Be 135371162
    }

    It 'goes through Select-Object, Sort-Object and Measure-Object' {
        $longest = Get-QualysScan -State Finished | Sort-Object -Property Duration -Descending | Select-Object -First 2 -Property Ref, Duration
        $longest.Count | Should -Be 2
        $longest[0].Duration | Should -BeGreaterOrEqual $longest[1].Duration
        Get-QualysScan | Select-Object -First 1 | Should -HaveCount 1
        $sizes = Get-QualysReport -State Finished | Sort-Object -Property Size | Select-Object -ExpandProperty Size
        $sizes[0] | Should -Be ($sizes | Measure-Object -Minimum).Minimum
    }

    It 'goes through Group-Object' {
        $groups = Get-QualysScan -LaunchedAfter 2000-01-01 | Group-Object -Property State
        ($groups | Measure-Object -Property Count -Sum).Sum | Should -Be @(Get-QualysScan -LaunchedAfter 2000-01-01).Count
        $groups.Name | Should -Contain 'Finished'
    }

    It 'goes through Export-Csv and back' {
        $path = Join-Path -Path $TestDrive -ChildPath 'scans.csv'
        Get-QualysScan | Select-Object -Property Ref, Title, State, LaunchDateTime | Export-Csv -Path $path -NoTypeInformation -Encoding UTF8
        $rows = Import-Csv -Path $path -Encoding UTF8
        $rows.Count | Should -Be @(Get-QualysScan).Count
        $rows[0].Ref | Should -Match '^scan/\d+\.\d+$'
        $kept = Get-QualysScan -Ref scan/1736361211.27337 | Select-Object -Property Ref, Title, LaunchDateTime, Priority, Target | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
        [datetimeoffset] $kept.LaunchDateTime | Should -Be ([datetimeoffset] '2025-01-08T18:33:31Z')
        $kept.Priority | Should -Be '0 - No Priority'
        $kept.Target | Should -Be 'abc.com'
    }

    It 'goes through ConvertTo-Json and back' {
        $report = Get-QualysReport -Id 42703 | ConvertTo-Json | ConvertFrom-Json
        $report.Id | Should -Be 42703
        $report.SizeText | Should -Be '129.1 MB'
        $scan = Get-QualysScan -Ref scan/1736361211.27337 | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $scan.Ref | Should -Be 'scan/1736361211.27337'
        @($scan.Targets).Count | Should -Be 1
    }

    It 'goes through Export-Clixml and back' {
        $path = Join-Path -Path $TestDrive -ChildPath 'scans.xml'
        Get-QualysScan -LaunchedAfter 2000-01-01 | Export-Clixml -Path $path
        $scans = Import-Clixml -Path $path
        $scans.Count | Should -Be @(Get-QualysScan -LaunchedAfter 2000-01-01).Count
        $scan = $scans | Where-Object Ref -EQ 'scan/1736361211.27337'
        # PowerShell keeps a TimeSpan as it is, and of a DateTimeOffset its text.
        [datetimeoffset] [string] $scan.LaunchDateTime | Should -Be ([datetimeoffset] '2025-01-08T18:33:31Z')
        $scan.Duration | Should -Be ([timespan] '00:29:43')
        # A copy is shown as the real ones are, and can be asked for anew.
        $scan | Format-Table | Out-String | Should -Match 'scan/1736361211\.27337'
        ($scan | Get-QualysScan).Ref | Should -Be $scan.Ref
    }

    It 'takes references and numbers from the pipeline' {
        @(Get-QualysScan -State Running | Get-QualysScan -IncludeOptionProfile).Count | Should -Be @(Get-QualysScan -State Running).Count
        42703, 42700 | Get-QualysReport | ForEach-Object -MemberName Id | Should -Be 42703, 42700
    }

    It 'reads a date without a zone as local time' {
        $said = Get-QualysScan -LaunchedAfter 2026-11-01 -LatestOnly -EchoRequest -Verbose 4>&1 | Where-Object { "$_" -match 'launched_after_datetime' }
        "$said" | Should -Match ([regex]::Escape(([datetime] '2026-11-01').ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')))
    }

    It '<_> refuses two names for a client' -ForEach 'Get-QualysScan', 'Get-QualysReport' {
        { & $_ -ClientId 1201 -ClientName 'AFCO Company' } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }

    It 'is empty when nothing is found' {
        Get-QualysScan -ClientName 'Nobody' -ErrorAction Stop | Should -BeNullOrEmpty
    }
}
