<# A report from its template to its file. #>
BeforeAll {
    . "$PSScriptRoot/Start-Test.ps1"
    Connect-Sandbox
}

AfterAll { Remove-Module -Name QualysVM }

Describe 'A report' {
    It 'goes through one pipeline from its launch to its file' {
        $template = Get-QualysReportTemplate | Where-Object { $_.TemplateType -eq 'Scan' -and $_.Type -eq 'Auto' } | Select-Object -First 1
        $template | Should -Not -BeNullOrEmpty
        $file = New-QualysReport -Template $template -OutputFormat pdf -Title 'Pester' -Ip 10.0.16.1 |
            Wait-QualysReport -PollingIntervalSec 1 -TimeoutSec 90 |
            Save-QualysReport -Path $TestDrive
        $file | Should -BeOfType [System.IO.FileInfo]
        $file.Length | Should -BeGreaterThan 100
        Get-Content -Path $file.FullName -TotalCount 1 | Should -Match '^%PDF-'
        @(Get-ChildItem -Path $TestDrive -File).Name | Should -Be $file.Name
    }

    It 'is not made, saved, canceled or deleted under -WhatIf' {
        $before = @(Get-QualysReport).Count
        $report = Get-QualysReport -State Finished | Select-Object -First 1
        $null = $report | Save-QualysReport -Path $TestDrive -WhatIf
        $report | Remove-QualysReport -WhatIf
        Get-QualysReport -State Running | Select-Object -First 1 | Stop-QualysReport -WhatIf
        @(Get-QualysReport).Count | Should -Be $before
    }

    It 'is gone after Remove-QualysReport -Confirm:$false' {
        $report = Get-QualysReport -State Finished | Select-Object -Last 1
        $report | Remove-QualysReport -Confirm:$false
        { Get-QualysReport -Id $report.Id -ErrorAction Stop } | Should -Throw -ErrorId 'QualysVM.NotFound,*'
    }
}
