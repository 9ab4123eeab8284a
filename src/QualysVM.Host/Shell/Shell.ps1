<#
.SYNOPSIS
What the host's shell begins with: the module whose manifest is the argument, and one word for its sandbox.
#>
Import-Module -Name $args[0]

# Before the other folders: jobs and -Parallel find this module too, and not an installed one.
$env:PSModulePath = [System.IO.Path]::GetFullPath("$($args[0])/../../..") + [System.IO.Path]::PathSeparator + $env:PSModulePath

function sandbox { Connect-QualysSession -Sandbox @args }

"QualysVM $((Get-Module -Name QualysVM).Version) is imported. ``sandbox`` connects to the simulated platform, ``exit`` leaves."
