<# What goes wrong: how it reads, how a script ends, what a transcript keeps. #>
BeforeAll {
    . "$PSScriptRoot/Start-Test.ps1"
    Connect-Sandbox
}

AfterAll { Remove-Module -Name QualysVM }

Describe 'An error' {
    It 'goes into -ErrorVariable, and the next reference is asked for' {
        $scans = Get-QualysScan -Ref scan/1.2, scan/1736361211.27337 -ErrorVariable failures -ErrorAction SilentlyContinue
        $scans | Should -HaveCount 1
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'QualysVM.NotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].TargetObject | Should -Be 'scan/1.2'
        $failures[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'is caught by its type and its reason' {
        $reason = try { Get-QualysReport -Id 1 -ErrorAction Stop } catch [QualysVM.Core.Errors.QualysException] { $_.Exception.Reason }
        $reason | Should -Be 'NotFound'
    }

    It 'reads in ConciseView: what happened and what to do, without a stack' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $run = Invoke-ScriptFile @'
$PSStyle.OutputRendering = 'PlainText'
Connect-QualysSession -Sandbox 3>$null
Get-QualysScan -Ref scan/1.2
'@
        $run.Output | Should -Match 'Get-QualysScan:'
        $run.Output -replace '[\s|]+', ' ' | Should -Match 'Recommendation|Check the reference'
        $run.Output | Should -Match 'scan/1\.2'
        $run.Output | Should -Not -Match '   at QualysVM'
    }
}

Describe 'A script' {
    It 'goes on after an error, and ends well, under Continue' {
        $run = Invoke-ScriptFile "Connect-QualysSession -Sandbox 3>`$null; Get-QualysReport -Id 1; 'still here'"
        $run.ExitCode | Should -Be 0
        $run.Output | Should -Match 'still here'
    }

    It 'is ended by an error, and not with 0, under Stop' {
        $script = "`$ErrorActionPreference = 'Stop'; Connect-QualysSession -Sandbox 3>`$null; Get-QualysReport -Id 1; 'still here'"
        foreach ($run in (Invoke-ScriptFile $script), (Invoke-ScriptFile $script -AsCommand)) {
            $run.ExitCode | Should -Be 1
            $run.Output | Should -Match 'Get-QualysReport'
            $run.Output | Should -Not -Match "(?m)^still here"
        }
    }

    It 'ends with 1 when it cannot connect' {
        $run = Invoke-ScriptFile @'
$ErrorActionPreference = 'Stop'
foreach ($name in 'PLATFORM', 'BASE_URI', 'USERNAME', 'PASSWORD') { Remove-Item "Env:QUALYS_$name" -ErrorAction Ignore }
Connect-QualysSession US2
'@
        $run.ExitCode | Should -Be 1
        $run.Output -replace '[\s|]+', ' ' | Should -Match 'QUALYS_PASSWORD'
    }

    It 'finds the type of the exception where a command has loaded the module by itself' {
        $run = Invoke-ScriptFile @'
$ErrorActionPreference = 'Stop'
try { Connect-QualysSession -Sandbox 3>$null; Get-QualysReport -Id 1 }
catch [QualysVM.Core.Errors.QualysException] { if ($_.Exception.Reason -eq 'NotFound') { exit 3 }; throw }
'@
        $run.ExitCode | Should -Be 3
    }

    It 'leaves no secret in its transcript, not even under -Verbose and -Debug' {
        $transcript = Join-Path -Path $TestDrive -ChildPath 'transcript.txt'
        $run = Invoke-ScriptFile @"
Start-Transcript -Path '$transcript' | Out-Null
`$DebugPreference = 'Continue'; `$VerbosePreference = 'Continue'
foreach (`$kind in 'Session', 'Basic') {
    `$account = [pscredential]::new('qsolo_ad1', [System.Net.NetworkCredential]::new('', 'sandbox').SecurePassword)
    `$session = Connect-QualysSession -Sandbox -Authentication `$kind -Credential `$account -Name `$kind -PassThru
    `$session | Format-List -Property *
    Get-QualysScan -State Running
}
Stop-Transcript | Out-Null
"@
        $run.ExitCode | Should -Be 0
        $text = Get-Content -Path $transcript -Raw
        $text | Should -Match 'qsolo_ad1'
        $text | Should -Match 'DEBUG: '
        $text | Should -Match 'VERBOSE: '
        $text | Should -Not -MatchExactly 'password=sandbox'
        # Name and password as Basic sends them.
        $text | Should -Not -Match ([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes('qsolo_ad1:sandbox')).TrimEnd('='))
        $text | Should -Not -Match 'QualysSession=\w{4}'
    }
}
