<# What Tab offers: names and values, from what this PowerShell has seen, and never from a call. #>
BeforeAll {
    . "$PSScriptRoot/Start-Test.ps1"
    Connect-Sandbox
    function Complete { param([string] $Line) (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText }
}

AfterAll { Remove-Module -Name QualysVM }

Describe 'Tab' {
    It 'offers <Expected> after <Line>' -ForEach @(
        @{ Line = 'Get-QualysSc'; Expected = 'Get-QualysScan' }
        @{ Line = 'Get-QualysScan -Launched'; Expected = '-LaunchedAfter' }
        @{ Line = 'Get-QualysScan -State Fin'; Expected = 'Finished' }
        @{ Line = 'Get-QualysReport -State Err'; Expected = 'Errors' }
        @{ Line = 'Connect-QualysSession -Platform EU'; Expected = 'EU1' }
        @{ Line = 'Connect-QualysSession U'; Expected = 'US2' }
        @{ Line = 'Get-QualysScan -Session '; Expected = 'Sandbox' }
        @{ Line = 'Wait-QualysScan -Until Ru'; Expected = 'Running' }
        @{ Line = 'Start-QualysScan -ScannerFrom '; Expected = 'Default' }
    ) {
        Complete $Line | Should -Contain $Expected
    }

    It 'offers references and titles that were seen' {
        $null = Get-QualysScan -Ref scan/1736361211.27337 -IncludeOptionProfile
        Complete 'Stop-QualysScan scan/17363' | Should -Contain 'scan/1736361211.27337'
        Complete 'Start-QualysScan x -OptionTitle In' | Should -Contain "'Initial Options'"
    }

    It 'offers each parameter of <_>' -ForEach 'Get-QualysScan', 'Start-QualysScan', 'Connect-QualysSession' {
        $common = [System.Management.Automation.Cmdlet]::CommonParameters
        $offered = Complete "$_ -"
        (Get-Command -Name $_).Parameters.Keys | Where-Object { $_ -notin $common } | ForEach-Object { $offered | Should -Contain "-$_" }
    }
}
