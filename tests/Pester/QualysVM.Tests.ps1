<#
The staged module in a real PowerShell, as a user would have it: out/QualysVM/<version>, built by dotnet build.
What needs no real PowerShell is tested by dotnet test.
#>

BeforeDiscovery {
    $out = Join-Path -Path $PSScriptRoot -ChildPath '../../out'
    $manifest = Get-ChildItem -Path "$out/QualysVM/*/QualysVM.psd1" | Sort-Object -Property LastWriteTime | Select-Object -Last 1
    if (-not $manifest) {
        throw 'The module is not built. Run dotnet build first.'
    }

    Import-Module -Name $manifest.FullName -Force
    $commands = Get-Command -Module QualysVM | Select-Object -ExpandProperty Name

    function Get-ParameterCase {
        $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
        foreach ($command in $commands) {
            foreach ($parameter in (Get-Command -Name $command).Parameters.Keys | Where-Object { $_ -notin $common }) {
                @{ Command = $command; Parameter = $parameter }
            }
        }
    }

    # Every example runs on the sandbox, except those that need an account.
    function Get-ExampleCase {
        foreach ($command in $commands) {
            foreach ($example in (Get-Help -Name $command).examples.example) {
                $code = [string] $example.code
                $forSeven = $code -match '-Parallel' -and $PSVersionTable.PSVersion.Major -lt 7
                if ($code -notmatch '-Credential' -and -not $forSeven) {
                    @{ Command = $command; Title = $example.title.Trim(' -'); Code = $code }
                }
            }
        }
    }
}

BeforeAll {
    $out = (Resolve-Path -Path (Join-Path -Path $PSScriptRoot -ChildPath '../../out')).Path
    $manifest = Get-ChildItem -Path "$out/QualysVM/*/QualysVM.psd1" | Sort-Object -Property LastWriteTime | Select-Object -Last 1
    Import-Module -Name $manifest.FullName -Force

    # Parallel runspaces find the module where an installed one would be.
    $oldModulePath = $env:PSModulePath
    $env:PSModulePath = $out + [System.IO.Path]::PathSeparator + $oldModulePath

    function Get-CurrentSession {
        Get-Variable -Name QualysVMSession -Scope Global -ValueOnly -ErrorAction Ignore
    }

    function Disconnect-Everything {
        Get-QualysSession | Disconnect-QualysSession
    }
}

AfterAll {
    Remove-Module -Name QualysVM
    $env:PSModulePath = $oldModulePath
}

Describe 'The staged module' {
    It 'exports what its manifest names' {
        $named = (Test-ModuleManifest -Path $manifest.FullName).ExportedCmdlets.Keys | Sort-Object
        (Get-Command -Module QualysVM).Name | Sort-Object | Should -Be $named
        $inAssembly = (Get-Command -Name Get-QualysScan).ImplementingType.Assembly.GetExportedTypes() |
            ForEach-Object { $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false) } |
            ForEach-Object { $_.VerbName + '-' + $_.NounName }
        $inAssembly | Sort-Object | Should -Be $named
    }
}

Describe 'The help' {
    It '<_> has a synopsis, a description and three examples' -ForEach $commands {
        $help = Get-Help -Name $_
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -Match "^\s*$_ "
        ($help.description | Out-String).Trim() | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
    }

    It '<Command> -<Parameter> is described' -ForEach @(Get-ParameterCase) {
        (Get-Help -Name $Command -Parameter $Parameter).description.Text -join '' | Should -Match '\w'
    }

    It '<_> is found' -ForEach 'about_QualysVM', 'about_QualysVM_Errors' {
        Get-Help -Name $_ | Out-String | Should -Match 'LONG DESCRIPTION'
    }

    It 'about_QualysVM_Errors names every reason' {
        $text = Get-Help -Name about_QualysVM_Errors | Out-String
        foreach ($reason in [enum]::GetNames([QualysVM.Core.Errors.QualysError])) {
            $text | Should -Match "QualysVM\.$reason\b"
        }
    }

    It '<Command>, <Title>' -ForEach @(Get-ExampleCase) {
        Push-Location -Path $TestDrive
        try {
            Disconnect-Everything
            if ($Code -notmatch 'Connect-QualysSession') {
                Connect-QualysSession -Sandbox -WarningAction Ignore
            }

            $Code | Should -Match 'Qualys'
            # An example that goes on with the scan of the one before it cannot run by itself.
            $vendorScan = 'scan/1736361211\.27337|scan/1735543972\.16308'
            if (($Code -match 'scan/\d{10}\.\d+' -and $Code -notmatch $vendorScan) -or ($Code -match '\$(scans?|old)\b' -and $Code -notmatch '\$(scans?|old)\s*=')) {
                Set-ItResult -Skipped -Because 'it goes on with the scan of the example before it'
                return
            }

            $count = $Error.Count
            $null = & ([scriptblock]::Create("`$ErrorActionPreference = 'Stop'; `$ConfirmPreference = 'None'; $Code")) 3>$null 4>$null
            # A scan that has not ended in time is the point of the example that gives a time-out.
            if ($Code -notmatch '\bcatch\b|-TimeoutSec') {
                $Error.Count | Should -Be $count
            }
        }
        finally {
            Pop-Location
        }
    }
}

Describe 'A session' {
    BeforeEach {
        Disconnect-Everything
    }

    It 'is connected to the sandbox with a warning' {
        Connect-QualysSession -Sandbox -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Match 'simulated'
        (Get-CurrentSession).IsSandbox | Should -BeTrue
    }

    It 'is found by functions and by name' {
        function Get-FromFunction { (Get-QualysScan).Count }

        Connect-QualysSession -Sandbox -Name First -WarningAction Ignore
        Connect-QualysSession -Sandbox -Name Second -WarningAction Ignore
        "$QualysVMSession" | Should -Be 'Second'
        Get-FromFunction | Should -BeGreaterThan 0
        (Get-QualysScan -Session First).Count | Should -BeGreaterThan 0
        Disconnect-QualysSession
        "$QualysVMSession" | Should -Be 'First'
    }

    It 'shows no secret' {
        $password = [System.Net.NetworkCredential]::new('', 'sandbox').SecurePassword
        $session = Connect-QualysSession -Sandbox -Name Shown -PassThru -WarningAction Ignore -Credential ([pscredential]::new('qsolo_ad1', $password))
        $shown = @(
            $session | Format-List -Property * | Out-String
            $session | ConvertTo-Json -Depth 5
            [System.Management.Automation.PSSerializer]::Serialize($session, 5)
        )
        $shown -join '' | Should -Match 'qsolo_ad1'
        # The word is in the name of the platform and of a property as well; alone it would be the password.
        $shown -join '' | Should -Not -MatchExactly '[">: ]sandbox["<\s]'
    }

    It 'is wanted' {
        { Get-QualysScan } | Should -Throw -ErrorId 'QualysVM.NotConnected,*'
    }

    It 'works in parallel runspaces when it is handed on' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        Connect-QualysSession -Sandbox -WarningAction Ignore
        $expected = (Get-QualysScan).Count
        1..6 | ForEach-Object -Parallel { (Get-QualysScan -Session $using:QualysVMSession).Count } | Should -Be (@($expected) * 6)
        1 | ForEach-Object -Parallel { Get-Variable -Name QualysVMSession -ErrorAction Ignore } | Should -BeNullOrEmpty
    }

    It 'ends when the module is removed' {
        Connect-QualysSession -Sandbox -WarningAction Ignore
        Remove-Module -Name QualysVM
        Get-CurrentSession | Should -BeNullOrEmpty
        Import-Module -Name $manifest.FullName
    }
}

Describe 'A list' {
    BeforeAll {
        Disconnect-Everything
        Connect-QualysSession -Sandbox -WarningAction Ignore
    }

    It 'holds typed objects' {
        $scan = Get-QualysScan -Ref scan/1736361211.27337
        $scan.LaunchDateTime | Should -Be ([datetimeoffset] '2025-01-08T18:33:31Z')
        $scan.Duration | Should -Be ([timespan] '00:29:43')
        $scan.Processed | Should -BeTrue
        $scan.SubState | Should -Be 'No_Vuln'
        (Get-QualysReport -Id 42703).Size | Should -Be 135371162
    }

    It 'goes through Select-Object and Sort-Object' {
        $longest = Get-QualysScan -State Finished | Sort-Object -Property Duration -Descending | Select-Object -First 2 -Property Ref, Duration
        $longest.Count | Should -Be 2
        $longest[0].Duration | Should -BeGreaterOrEqual $longest[1].Duration
        Get-QualysScan | Select-Object -First 1 | Should -HaveCount 1
    }

    It 'goes through Format-Table' {
        Get-QualysScan -State Running | Format-Table | Out-String | Should -Match 'State\s+Launched\s+Duration\s+Ref\s+Title'
        Get-QualysReport | Format-Table | Out-String | Should -Match 'Id\s+State\s+Launched\s+Format\s+Size\s+Title'
    }

    It 'goes through Export-Csv' {
        $path = Join-Path -Path $TestDrive -ChildPath 'scans.csv'
        Get-QualysScan | Select-Object -Property Ref, Title, State, LaunchDateTime | Export-Csv -Path $path -NoTypeInformation -Encoding UTF8
        $rows = Import-Csv -Path $path -Encoding UTF8
        $rows.Count | Should -Be (Get-QualysScan).Count
        $rows[0].Ref | Should -Match '^scan/\d+\.\d+$'
    }

    It 'goes through ConvertTo-Json' {
        $report = Get-QualysReport -Id 42703 | ConvertTo-Json | ConvertFrom-Json
        $report.Id | Should -Be 42703
        $report.SizeText | Should -Be '129.1 MB'
    }

    It 'takes references and numbers from the pipeline' {
        (Get-QualysScan -State Running | Get-QualysScan -IncludeOptionProfile).Count | Should -Be (Get-QualysScan -State Running).Count
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

    It 'says what is not found, and goes on' {
        $scans = Get-QualysScan -Ref scan/1.2, scan/1736361211.27337 -ErrorVariable failures -ErrorAction SilentlyContinue
        $scans | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'QualysVM.NotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'ends a script whose $ErrorActionPreference is Stop' {
        $script = {
            $ErrorActionPreference = 'Stop'
            Get-QualysReport -Id 1
            'still here'
        }
        { & $script } | Should -Throw -ErrorId 'QualysVM.NotFound,*'
    }
}
