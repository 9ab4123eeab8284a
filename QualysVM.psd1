@{
    RootModule             = if ($PSEdition -eq 'Core') { 'bin/net8.0/QualysVM.dll' } else { 'bin/net472/QualysVM.dll' }
    ModuleVersion          = '0.1.0'
    GUID                   = '5d2b8a0e-6a7c-4c5e-9f55-2c5b7c1d9a41'
    Author                 = 'The QualysVM authors'
    CompanyName            = 'The QualysVM authors'
    Copyright              = '(c) 2026 The QualysVM authors. MIT licence.'
    Description            = 'Qualys VM from PowerShell: scans and reports as typed objects, streamed, safe to leave alone at night.'

    # Windows PowerShell 5.1 with .NET Framework 4.7.2, or PowerShell 7.4 and later.
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')

    # The types file names methods of the assembly; Windows PowerShell reads it before RootModule.
    RequiredAssemblies     = @(if ($PSEdition -eq 'Core') { 'bin/net8.0/QualysVM.dll' } else { 'bin/net472/QualysVM.dll' })
    TypesToProcess         = @('QualysVM.Types.ps1xml')
    FormatsToProcess       = @('QualysVM.Format.ps1xml')

    CmdletsToExport        = @(
        'Connect-QualysSession'
        'Disconnect-QualysSession'
        'Export-QualysOptionProfile'
        'Get-QualysHost'
        'Get-QualysHostDetection'
        'Get-QualysOptionProfile'
        'Get-QualysReport'
        'Get-QualysReportSchedule'
        'Get-QualysReportTemplate'
        'Get-QualysScan'
        'Get-QualysScannerAppliance'
        'Get-QualysScanResult'
        'Get-QualysScanSchedule'
        'Get-QualysScanSummary'
        'Get-QualysSession'
        'Get-QualysTag'
        'Get-QualysVulnerability'
        'Invoke-QualysApi'
        'New-QualysReport'
        'New-QualysScorecard'
        'Remove-QualysReport'
        'Remove-QualysScan'
        'Resume-QualysScan'
        'Save-QualysReport'
        'Save-QualysScanResult'
        'Start-QualysReportSchedule'
        'Start-QualysScan'
        'Stop-QualysReport'
        'Stop-QualysScan'
        'Suspend-QualysScan'
        'Wait-QualysReport'
        'Wait-QualysScan'
    )
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()

    PrivateData            = @{
        PSData = @{
            Tags         = @('Qualys', 'QualysVM', 'Vulnerability', 'Security', 'Scan', 'Report', 'API',
                'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            ReleaseNotes = 'First version: connect; list scans, reports, templates and schedules; scans from launch to findings; reports from launch to file; and a sandbox to try it all on.'
        }
    }
}
