<# What is seen: tables that keep what names a thing, at each usual width, and plain text where it is asked for. #>
BeforeAll {
    . "$PSScriptRoot/Start-Test.ps1"
    Connect-Sandbox
}

AfterAll { Remove-Module -Name QualysVM }

Describe 'The table of <Command>' -ForEach @(
    @{ Command = 'Get-QualysScan'; Identity = 'Ref'; Header = 'State\s+Launched\s+Duration\s+Ref\s+Title' }
    @{ Command = 'Get-QualysReport'; Identity = 'Id'; Header = 'Id\s+State\s+Pct\s+Launched\s+Format\s+Size\s+Title' }
    @{ Command = 'Get-QualysScanSchedule'; Identity = 'Id'; Header = 'Id\s+Active\s+NextLaunch\s+Recurrence\s+Title' }
    @{ Command = 'Get-QualysOptionProfile'; Identity = 'Id'; Header = 'Id\s+Default\s+Global\s+Updated\s+Type\s+Title' }
    @{ Command = 'Get-QualysScannerAppliance'; Identity = 'Id'; Header = 'Id\s+Status\s+Missed\s+Updated\s+Behind\s+Name' }
    @{ Command = 'Get-QualysTag'; Identity = 'Id'; Header = 'Id\s+RuleType\s+Parent\s+Updated\s+Name' }
    @{ Command = 'Get-QualysSession'; Identity = 'Name'; Header = 'Name\s+Platform\s+UserName\s+Auth\s+Version\s+Connected' }
) {
    It 'cuts no identity at <_> columns' -ForEach 80, 120, 200 {
        $objects = @(& $Command)
        $text = $objects | Out-String -Width $_
        $text | Should -Match $Header
        $lines = $text -split '\r?\n'
        ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual $_
        foreach ($object in $objects) {
            $text | Should -Match ('(?m)(^|\s){0}(\s|$)' -f [regex]::Escape([string] $object.$Identity))
        }
    }

    It 'is what Format-Table shows, and Format-List shows more' {
        $object = & $Command | Select-Object -First 1
        $object | Format-Table | Out-String | Should -Match $Header
        $list = $object | Format-List | Out-String
        $list | Should -Match "(?m)^$Identity\s+: $([regex]::Escape([string] $object.$Identity))"
    }
}

Describe 'The text' {
    It 'has no escape codes where plain text is asked for' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $run = Invoke-ScriptFile @'
$PSStyle.OutputRendering = 'PlainText'
Connect-QualysSession -Sandbox
Get-QualysScan -State Running, Error
Get-QualysReport | Format-List
Get-QualysScan -Ref scan/1.2
'@
        $run.Output | Should -Match 'QualysVM|scan/1\.2'
        $run.Output | Should -Not -Match "$([char] 27)"
    }
}
