<# The session: where it is, what it shows, how other runspaces and jobs get one. #>
BeforeAll { . "$PSScriptRoot/Start-Test.ps1" }
AfterAll { Remove-Module -Name QualysVM }

Describe 'A session' {
    BeforeEach { Disconnect-Everything }

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

    It 'is made anew inside a background job' {
        Connect-QualysSession -Sandbox -WarningAction Ignore
        $job = Start-Job -ScriptBlock {
            try { Get-QualysScan -Session $using:QualysVMSession } catch { $_.FullyQualifiedErrorId }
            Connect-QualysSession -Sandbox -WarningAction Ignore
            @(Get-QualysScan).Count
            Get-QualysScan -State Running | Select-Object -First 1
        }
        $said = $job | Receive-Job -Wait -AutoRemoveJob
        $said[0] | Should -Match 'ParameterArgumentTransformationError|CannotConvertArgument|ParameterBinding'
        $said[1] | Should -BeGreaterThan 0
        # What comes back from a job is a copy; it still knows its reference.
        $said[2].Ref | Should -Match '^scan/\d+\.\d+$'
        $said[2].PSTypeNames | Should -Contain 'QualysVM.Core.Scans.Scan'
    }

    It 'is handed on to a thread job' {
        if (-not (Get-Command -Name Start-ThreadJob -ErrorAction Ignore)) {
            Set-ItResult -Skipped -Because 'this PowerShell has no Start-ThreadJob'
            return
        }

        Connect-QualysSession -Sandbox -WarningAction Ignore
        $session = Get-CurrentSession
        Start-ThreadJob -ScriptBlock { @(Get-QualysScan -Session $using:session).Count } | Receive-Job -Wait -AutoRemoveJob | Should -BeGreaterThan 0
    }
}
