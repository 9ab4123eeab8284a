<#
.SYNOPSIS
Runs the Pester suite over the staged module; exits 1 when a test fails, and 2 when something else does: a file that cannot be
read, or what stands before or behind the tests.
#>
[CmdletBinding()]
param(
    # The module Pester. By default the one that `dotnet build` has restored for the tests.
    [string] $Pester,

    # A file to receive the results, as JUnit would write them.
    [string] $ResultFile
)

$ErrorActionPreference = 'Stop'
if (-not $Pester) {
    $package = dotnet msbuild "$PSScriptRoot/../QualysVM.Tests" -getProperty:PkgPester
    if (-not $package) {
        throw 'Pester is not here yet. Run dotnet build first.'
    }

    $Pester = "$package/tools/Pester.psd1"
}

Import-Module -Name $Pester
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$result = Invoke-Pester -Configuration $configuration
if ($ResultFile) {
    $result | Export-JUnitReport -Path $ResultFile
}

if ($result.FailedContainersCount + $result.FailedBlocksCount -gt 0) {
    exit 2
}

exit [int]($result.Result -ne 'Passed')
