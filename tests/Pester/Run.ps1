<#
.SYNOPSIS
Runs the Pester suite over the staged module; exits 1 when a test fails.
#>
[CmdletBinding()]
param(
    # A file to receive the counts: passed, failed, skipped.
    [string] $ResultFile
)

$ErrorActionPreference = 'Stop'
Import-Module Pester -MinimumVersion 5.0

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$result = Invoke-Pester -Configuration $configuration

if ($ResultFile) {
    "$($result.PassedCount) $($result.FailedCount) $($result.SkippedCount + $result.NotRunCount)" | Set-Content -Path $ResultFile
}

exit [int]($result.Result -ne 'Passed')
