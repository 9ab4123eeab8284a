<# What the Save- cmdlets return is taken by whatever takes files from a pipeline, brackets in its name included. #>
BeforeDiscovery {
    # Each command with what it does to a file, and whether it did.
    $takes = [ordered]@{
        'Add-Content'           = { $file | Add-Content -Value 'more'; (Get-Content -LiteralPath $path)[-1] -eq 'more' }
        'Clear-Content'         = { $file | Clear-Content; (Get-Item -LiteralPath $path).Length -eq 0 }
        'Compress-Archive'      = { $file | Compress-Archive -DestinationPath "$folder/all.zip"; (Get-Item -Path "$folder/all.zip").Length -gt 100 }
        'Convert-Path'          = { ($file | Convert-Path) -eq $path }
        'Copy-Item'             = { $file | Copy-Item -Destination "$folder/copy"; Test-Path -Path "$folder/copy" }
        'Get-ChildItem'         = { ($file | Get-ChildItem).FullName -eq $path }
        'Get-Content'           = { @($file | Get-Content).Count -gt 1 }
        'Get-FileHash'          = { ($file | Get-FileHash).Hash -eq (Get-FileHash -LiteralPath $path).Hash }
        'Get-Item'              = { ($file | Get-Item).FullName -eq $path }
        'Get-ItemProperty'      = { ($file | Get-ItemProperty -Name Length).Length -eq $file.Length }
        'Get-ItemPropertyValue' = { ($file | Get-ItemPropertyValue -Name Length) -eq $file.Length }
        'Import-Csv'            = { @($file | Import-Csv -Header 'A', 'B').Count -gt 0 }
        'Move-Item'             = { $file | Move-Item -Destination "$folder/moved"; (Test-Path -Path "$folder/moved") -and -not (Test-Path -LiteralPath $path) }
        'Remove-Item'           = { $file | Remove-Item; -not (Test-Path -LiteralPath $path) }
        'Rename-Item'           = { $file | Rename-Item -NewName 'renamed'; Test-Path -Path "$folder/renamed" }
        'Resolve-Path'          = { ($file | Resolve-Path).ProviderPath -eq $path }
        'Select-String'         = { @($file | Select-String -Pattern '.').Count -gt 0 }
        'Set-Content'           = { $file | Set-Content -Value 'instead'; (Get-Content -LiteralPath $path) -eq 'instead' }
        'Set-ItemProperty'      = { $file | Set-ItemProperty -Name IsReadOnly -Value $true; (Get-Item -LiteralPath $path).IsReadOnly }
        'Split-Path'            = { ($file | Split-Path -Leaf) -eq $file.Name }
        'Test-Path'             = { $file | Test-Path }
    }

    # Commands that take a path and no file, or no file of ours.
    $others = @{
        'Registry or variables' = 'Clear-Item', 'Set-Item', 'Clear-ItemProperty', 'Copy-ItemProperty', 'Move-ItemProperty', 'New-ItemProperty', 'Remove-ItemProperty', 'Rename-ItemProperty'
        'Files of other kinds'  = 'Expand-Archive', 'Get-PfxCertificate', 'Import-Alias', 'Import-Clixml', 'Import-PowerShellDataFile', 'Select-Xml', 'Show-Markdown', 'Test-Json'
        'Folders'               = 'Push-Location', 'Set-Location'
        'What to write'         = 'Export-Alias', 'Out-File'
        'A screen, or Windows'  = 'Invoke-Item', 'Unblock-File', 'Get-Acl', 'Set-Acl', 'Get-AuthenticodeSignature', 'Set-AuthenticodeSignature', 'New-FileCatalog', 'Test-FileCatalog'
    }

    $saves = @(
        @{ Command = 'Save-QualysScanResult'; Save = { Save-QualysScanResult -Ref scan/1736361211.27337 -Path $path } }
        @{ Command = 'Save-QualysReport'; Save = { Get-QualysReport -State Finished | Where-Object OutputFormat -EQ CSV | Select-Object -First 1 | Save-QualysReport -Path $path } }
    )
    $cases = foreach ($save in $saves) {
        foreach ($name in $takes.Keys) {
            @{ Command = $save.Command; Save = $save.Save; Name = $name; Take = $takes[$name] }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Start-Test.ps1"
    Connect-Sandbox
}

AfterAll { Remove-Module -Name QualysVM }

Describe 'A saved file' {
    It 'that <Command> returns is taken by <Name>' -ForEach $cases {
        $folder = (New-Item -ItemType Directory -Path "$TestDrive/$([guid]::NewGuid())").FullName
        $path = Join-Path -Path $folder -ChildPath 'Scan [PROD] [1-9] weekly.csv'
        $file = & $Save
        $file.FullName | Should -Be $path
        $Error.Clear()
        & $Take | Should -BeTrue
        $Error | Should -BeNullOrEmpty
    }

    It 'that <Command> returns is what Get-Item gives for the literal path' -ForEach $saves {
        $folder = (New-Item -ItemType Directory -Path "$TestDrive/$([guid]::NewGuid())").FullName
        $path = Join-Path -Path $folder -ChildPath 'a[b].csv'
        $file = & $Save
        $item = Get-Item -LiteralPath $path
        $file.PSObject.TypeNames | Should -Be $item.PSObject.TypeNames
        foreach ($name in $item.PSObject.Properties.Name -like 'PS*') {
            "$name $($file.$name)" | Should -Be "$name $($item.$name)"
        }
    }

    It 'is one where the current place is no folder' {
        Push-Location -Path Variable:
        try {
            $file = Save-QualysScanResult -Ref scan/1736361211.27337 -Path "FileSystem::$TestDrive/elsewhere[1].csv"
            ($file | Get-Item).Length | Should -BeGreaterThan 100
        }
        finally {
            Pop-Location
        }
    }

    It 'is looked for by every command that takes files' -ForEach @(@{ Known = @($takes.Keys) + @($others.Values | ForEach-Object { $_ }) }) {
        $modules = 'Microsoft.PowerShell.Management', 'Microsoft.PowerShell.Utility', 'Microsoft.PowerShell.Archive', 'Microsoft.PowerShell.Security'
        Import-Module -Name $modules
        $all = Get-Command -Module $modules | Where-Object {
            $literal = $_.Parameters['LiteralPath']
            $literal -and @($literal.Attributes | Where-Object { $_ -is [Parameter] -and $_.ValueFromPipelineByPropertyName }).Count -gt 0
        }
        $all.Name | Where-Object { $_ -notin $Known } | Should -BeNullOrEmpty
    }
}
