<# The staged module as an installed one: what it exports, how it is found, how it goes. #>
BeforeAll { . "$PSScriptRoot/Start-Test.ps1" }
AfterAll { Remove-Module -Name QualysVM -ErrorAction Ignore }

Describe 'The module' {
    It 'exports what its manifest names' {
        $named = (Test-ModuleManifest -Path $manifest.FullName).ExportedCmdlets.Keys | Sort-Object
        (Get-Command -Module QualysVM).Name | Sort-Object | Should -Be $named
        $inAssembly = (Get-Command -Name Get-QualysScan).ImplementingType.Assembly.GetExportedTypes() |
            ForEach-Object { $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false) } |
            ForEach-Object { $_.VerbName + '-' + $_.NounName }
        $inAssembly | Sort-Object | Should -Be $named
    }

    It 'is found by one of its commands in a new PowerShell' {
        $run = Invoke-ScriptFile 'Connect-QualysSession -Sandbox 3>$null; (Get-QualysScan).Count; (Get-Module).Name -join " "'
        $run.ExitCode | Should -Be 0
        $run.Output | Should -Match '^\d+\s'
        $run.Output | Should -Match '\bQualysVM\b'
    }

    It 'is in the list of those to import' {
        (Get-Module -ListAvailable -Name QualysVM).Path | Should -Contain $manifest.FullName
    }

    It 'can be imported twice, by force and with a prefix' {
        Import-Module -Name $manifest.FullName
        Import-Module -Name $manifest.FullName -Force
        @(Get-Module -Name QualysVM).Count | Should -Be 1
        Import-Module -Name $manifest.FullName -Force -Prefix My
        (Get-Command -Name Get-MyQualysScan).Source | Should -Be 'QualysVM'
        Import-Module -Name $manifest.FullName -Force
        (Get-Command -Name Get-QualysScan).Source | Should -Be 'QualysVM'
    }

    It 'takes its session along when it is removed, and works again when it is back' {
        Connect-QualysSession -Sandbox -WarningAction Ignore
        $session = Get-CurrentSession
        Remove-Module -Name QualysVM
        Get-CurrentSession | Should -BeNullOrEmpty
        $session.IsConnected | Should -BeFalse
        Import-Module -Name $manifest.FullName
        { Get-QualysScan } | Should -Throw -ErrorId 'QualysVM.NotConnected,*'
        Connect-QualysSession -Sandbox -WarningAction Ignore
        @(Get-QualysScan).Count | Should -BeGreaterThan 0
    }
}
