<#
.SYNOPSIS
To be dot-sourced in BeforeAll: the staged module, out/QualysVM/<version>, where an installed one would be, and imported.
#>
$out = [System.IO.Path]::GetFullPath("$PSScriptRoot/../../out")
$manifest = Get-ChildItem -Path "$out/QualysVM/*/QualysVM.psd1" | Sort-Object -Property LastWriteTime | Select-Object -Last 1
if (-not $manifest) {
    throw 'The module is not built. Run dotnet build first.'
}

$separator = [System.IO.Path]::PathSeparator
$env:PSModulePath = (@($out) + @($env:PSModulePath -split $separator | Where-Object { $_ -ne $out })) -join $separator
Import-Module -Name $manifest.FullName -Force

function Get-CurrentSession {
    Get-Variable -Name QualysVMSession -Scope Global -ValueOnly -ErrorAction Ignore
}

function Disconnect-Everything {
    Get-QualysSession | Disconnect-QualysSession
}

function Connect-Sandbox {
    Disconnect-Everything
    Connect-QualysSession -Sandbox -WarningAction Ignore
}

# A script in a PowerShell of its own, as a scheduler starts one: what it wrote, and its exit code.
function Invoke-ScriptFile {
    param([string] $Script, [switch] $AsCommand)

    $path = Join-Path -Path $TestDrive -ChildPath 'script.ps1'
    Set-Content -Path $path -Value $Script -Encoding UTF8
    # Not the file of this process, which is dotnet where PowerShell is a tool.
    $shell = Join-Path -Path $PSHOME -ChildPath $(if ($PSEdition -eq 'Desktop') { 'powershell' } else { 'pwsh' })
    $output = if ($AsCommand) { & $shell -NoProfile -NonInteractive -Command $Script 2>&1 } else { & $shell -NoProfile -NonInteractive -File $path 2>&1 }
    [pscustomobject]@{ ExitCode = $LASTEXITCODE; Output = ($output | Out-String) }
}
