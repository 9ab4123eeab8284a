<#
.SYNOPSIS
What examples need around them, to be dot-sourced into the runspace in which they are tried, by dotnet test too. Connect first.
#>

# Outside of PowerShell and of the module: where the reader keeps a credential.
$credential = { [pscredential]::new('qsand_ad1', [System.Net.NetworkCredential]::new('', 'sandbox').SecurePassword) }
foreach ($command in 'Get-Credential', 'Get-Secret', 'Get-AutomationPSCredential') {
    Set-Item -Path "function:global:$command" -Value $credential
}

# Takes what the cmdlet takes, bound by the engine as for the cmdlet, and connects to the sandbox in place of a platform.
$real = Get-Command -Name QualysVM\Connect-QualysSession
$body = {
    if ($Platform) { $null = [QualysVM.Core.Sessions.Platform]::Named($Platform) }
    foreach ($name in 'Platform', 'BaseUri') { $null = $PSBoundParameters.Remove($name) }
    $PSBoundParameters['Sandbox'] = $true
    QualysVM\Connect-QualysSession @PSBoundParameters
}
$binding = [System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($real)
$parameters = [System.Management.Automation.ProxyCommand]::GetParamBlock($real)
$definition = "$binding`nparam($parameters)`n$body"
Set-Item -Path function:global:Connect-QualysSession -Value ([scriptblock]::Create($definition))

# The pause between two looks; what an example says itself goes before it.
$global:PSDefaultParameterValues = @{ 'Wait-Qualys*:PollingIntervalSec' = 1 }

<#
An example about something of the reader's own, a reference that the sandbox does not know or a variable that nothing has set,
gets a scan in the state that its command takes. What comes back is the code about that scan.
#>
function Resolve-Example {
    param([string] $Source, [string] $Code)

    # Where the README stands in its clone; what is written goes elsewhere.
    $Code = $Code.Replace('./out/', [System.IO.Path]::GetFullPath("$PSScriptRoot/../../../out/"))
    $references = @([regex]::Matches($Code, 'scan/\d{10}\.\d+') | ForEach-Object Value | Where-Object { -not (Get-QualysScan -Ref $_ -ErrorAction Ignore) })
    $sets = $Code -match '\$scan\s*='
    if (-not $references -and ($script:hasScan -or $sets -or $Code -notmatch '\$scan\b')) {
        $script:hasScan = $script:hasScan -or $sets
        return $Code
    }

    $scan = Start-QualysScan -Title 'Scope check' -OptionTitle 'Initial Options' -Target 10.0.16.1 | Wait-QualysScan -Until Running
    if ($Source -like '*-QualysScanResult.md') {
        $scan = $scan | Wait-QualysScan
    }
    elseif ($Source -like 'Resume-*') {
        $scan = $scan | Suspend-QualysScan -PassThru
    }
    elseif ($Source -like 'Remove-*' -and $references) {
        $scan = $scan | Stop-QualysScan -Confirm:$false -PassThru
    }

    $global:scan = $scan
    foreach ($reference in $references) {
        $Code = $Code.Replace($reference, $scan.Ref)
    }

    $Code
}
