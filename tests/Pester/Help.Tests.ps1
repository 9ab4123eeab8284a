<# What Get-Help shows. That it is true is tested by dotnet test. #>
BeforeDiscovery {
    . "$PSScriptRoot/Start-Test.ps1"

    function Get-CommandCase {
        (Get-Command -Module QualysVM).Name
    }

    function Get-TopicCase {
        (Get-ChildItem -Path "$PSScriptRoot/../../en-US/about_*.help.txt").Name -replace '\.help\.txt$'
    }

    function Get-ParameterCase {
        $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
        foreach ($command in Get-CommandCase) {
            foreach ($parameter in (Get-Command -Name $command).Parameters.Keys | Where-Object { $_ -notin $common }) {
                @{ Command = $command; Parameter = $parameter }
            }
        }
    }
}

BeforeAll { . "$PSScriptRoot/Start-Test.ps1" }
AfterAll { Remove-Module -Name QualysVM }

Describe 'The help' {
    It '<_> has a synopsis, a description and three examples' -ForEach @(Get-CommandCase) {
        $help = Get-Help -Name $_
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -Match "^\s*$_ "
        ($help.description | Out-String).Trim() | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
    }

    It '<Command> -<Parameter> is described' -ForEach @(Get-ParameterCase) {
        (Get-Help -Name $Command -Parameter $Parameter).description.Text -join '' | Should -Match '\w'
    }

    It 'shows defaults' {
        Get-Help -Name Wait-QualysScan -Parameter PollingIntervalSec | Out-String | Should -Match 'Default value\s+30\b'
        (Get-Help -Name Connect-QualysSession -Parameter MaximumRetryCount).defaultValue | Should -Be '3'
    }

    It '<_> is found' -ForEach @(Get-TopicCase) {
        Get-Help -Name $_ | Out-String | Should -Match 'LONG DESCRIPTION'
    }

    It 'about_QualysVM_Errors names every reason' {
        $text = Get-Help -Name about_QualysVM_Errors | Out-String
        foreach ($reason in [enum]::GetNames([QualysVM.Core.Errors.QualysError])) {
            $text | Should -Match "QualysVM\.$reason\b"
        }
    }
}
