<#
Every example of the help and of the README, on a sandbox. Those of one page run in their order in a runspace of their own; the
pages run at the same time, since most of an example is waiting for a scan.
#>
BeforeDiscovery {
    function Get-ExampleCase {
        & "$PSScriptRoot/Examples/Get-Example.ps1" | ForEach-Object { @{ Source = $_.Source; Title = $_.Title; Code = $_.Code } }
    }
}

BeforeAll {
    . "$PSScriptRoot/Start-Test.ps1"

    # Looked at once, as it is where it is found by a command's name. Runspaces that meet it for the first time together
    # find nothing but for one: PowerShell looks at a module whose manifest is no plain data one at a time, and lets nobody wait.
    $null = Get-Module -Name QualysVM -ListAvailable

    $page = {
        param($Examples, $Folder, $Manifest, $Bench)

        Import-Module -Name $Manifest
        . $Bench
        Set-Location -LiteralPath $Folder
        $ConfirmPreference = 'None'
        foreach ($example in $Examples) {
            try {
                if (-not (Get-Variable -Name QualysVMSession -ErrorAction Ignore)) { QualysVM\Connect-QualysSession -Sandbox 3>$null }
                $code = Resolve-Example -Source $example.Source -Code $example.Code
                $everything = @(. ([scriptblock]::Create($code)) *>&1)
                $null = $everything | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] } | Out-String
                $failure = $everything | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Select-Object -First 1
            }
            catch {
                $failure = $_
            }

            [pscustomobject]@{ Title = $example.Source + $example.Title; Failure = $failure }
        }

        Get-QualysSession | Disconnect-QualysSession
    }

    $pages = foreach ($group in & "$PSScriptRoot/Examples/Get-Example.ps1" | Group-Object -Property Source) {
        $folder = (New-Item -ItemType Directory -Path "$TestDrive/$($group.Name)").FullName
        $shell = [powershell]::Create()
        $null = $shell.AddScript($page).AddArgument($group.Group).AddArgument($folder).AddArgument($manifest.FullName).AddArgument("$PSScriptRoot/Examples/Bench.ps1")
        @{ Shell = $shell; Run = $shell.BeginInvoke() }
    }

    $results = @{}
    foreach ($one in $pages) {
        $one.Shell.EndInvoke($one.Run) | ForEach-Object { $results[$_.Title] = $_ }
        $one.Shell.Dispose()
    }
}

AfterAll { Remove-Module -Name QualysVM }

Describe 'An example runs' {
    It '<Source>, <Title>' -ForEach @(Get-ExampleCase) {
        if ($Code -match '-Parallel' -and $PSVersionTable.PSVersion.Major -lt 7) {
            Set-ItResult -Skipped -Because 'ForEach-Object -Parallel is of PowerShell 7'
        }

        $results.Keys | Should -Contain ($Source + $Title)
        $results[$Source + $Title].Failure | Should -BeNullOrEmpty
    }
}
