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
An example about a scan of the reader's own, in a variable that nothing has set, gets one in the state that its command takes. What
comes back is the code to run. A reference that a page names is one that every sandbox knows, on any day.
#>
function Resolve-Example {
    param([string] $Source, [string] $Code)

    # Where the README stands in its clone; what is written goes elsewhere.
    $Code = $Code.Replace('./out/', [System.IO.Path]::GetFullPath("$PSScriptRoot/../../../out/"))
    $script:hasScan = $script:hasScan -or $Code -match '\$scan\s*='
    if (-not $script:hasScan -and $Code -match '\$scan\b') {
        $global:scan = Start-QualysScan -Title 'Scope check' -OptionTitle 'Initial Options' -Target 10.0.16.1 | Wait-QualysScan -Until Running
        if ($Source -like 'Resume-*') {
            $global:scan = $scan | Suspend-QualysScan -PassThru
        }
    }

    $Code
}
