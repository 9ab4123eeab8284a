<#
.SYNOPSIS
Builds, tests, documents and publishes QualysVM.

.DESCRIPTION
A thin list of tasks for people who have PowerShell at hand. Each task is a dotnet call or one optional tool, and can be
done without this script. Several tasks run in the order given; the first that fails ends the script with exit code 1.

Build    dotnet build: compiles everything and lays the module out in out/QualysVM/<version>/.
Test     dotnet test: all tests, those in tests/Pester too. They need nothing but the .NET SDK.
Pester   The tests in tests/Pester alone, on the module that Build has made, in the PowerShell of .config/dotnet-tools.json.
Help     Makes en-US/QualysVM.dll-Help.xml from the markdown in en-US. Needs the module Microsoft.PowerShell.PlatyPS.
Analyze  PSScriptAnalyzer over every *.ps1 and the staged manifest. Needs the module PSScriptAnalyzer.
Package  dotnet pack: what is published, in out/package/Release/: the gallery's nupkg, a zip for Azure Automation, a bill of
         materials and checksums. The same source gives the same bytes.
Publish  Package, and sends the nupkg to a repository. Needs the module Microsoft.PowerShell.PSResourceGet, 1.1 or later.

.PARAMETER Task
The tasks to run. By default Build.

.PARAMETER SigningCommand
For Package and Publish: a command that is run for each file of QualysVM that can carry a signature, with the file's path after
it. Without it nothing is signed.

.PARAMETER Repository
For Publish: a repository that Get-PSResourceRepository lists.

.PARAMETER ApiKey
For Publish: the key of the repository. By default it is taken from the environment variable NUGET_API_KEY. A folder needs none.

.EXAMPLE
./build.ps1

Builds the module.

.EXAMPLE
./build.ps1 Help Build Pester

Remakes the help from the markdown, stages it with the module and runs the Pester tests on the result.

.EXAMPLE
./build.ps1 Publish -WhatIf

Makes the package and says where it would go.

.EXAMPLE
./build.ps1 Package -SigningCommand 'signtool sign /fd SHA256 /a /tr http://timestamp.example /td SHA256'

Makes the package with signed files in it.
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [Parameter(Position = 0, ValueFromRemainingArguments = $true)]
    [ValidateSet('Build', 'Test', 'Pester', 'Help', 'Analyze', 'Package', 'Publish')]
    [string[]] $Task = 'Build',

    [string] $SigningCommand,

    [string] $Repository = 'PSGallery',

    [securestring] $ApiKey
)

$ErrorActionPreference = 'Stop'

function Exit-Build {
    param([string] $Message)

    [Console]::Error.WriteLine($Message)
    exit 1
}

function Assert-ExitCode {
    param([string] $What)

    if ($LASTEXITCODE -ne 0) {
        Exit-Build "$What failed with exit code $LASTEXITCODE."
    }
}

function Import-Tool {
    param([string] $Name, [version] $MinimumVersion)

    if (-not (Get-Module -ListAvailable -Name $Name | Where-Object Version -GE $MinimumVersion)) {
        Exit-Build ("This task needs the PowerShell module $Name, $MinimumVersion or later. Install it with:" +
            " Install-Module $Name -MinimumVersion $MinimumVersion -Scope CurrentUser")
    }

    Import-Module -Name $Name -MinimumVersion $MinimumVersion
}

<#
PlatyPS 1.0 writes every example as one introduction with the markdown fences in it, leaves the code empty and keeps the
line breaks of the source. This puts code, output and text where Get-Help looks for them, and lets Get-Help wrap the lines.
It also leaves out the default values, and what the parameters of a syntax take from the pipeline; the pages have both.
#>
function Format-Maml {
    param([string] $Path, [object[]] $Page)

    $flow = { param($text) $text.Replace("`r", '') -replace '(?<!\n)\n(?!\n|- ) *', ' ' }
    $document = New-Object -TypeName System.Xml.XmlDocument
    $document.Load($Path)
    $names = New-Object -TypeName System.Xml.XmlNamespaceManager -ArgumentList $document.NameTable
    $names.AddNamespace('command', 'http://schemas.microsoft.com/maml/dev/command/2004/10')
    $names.AddNamespace('maml', 'http://schemas.microsoft.com/maml/2004/10')
    $names.AddNamespace('dev', 'http://schemas.microsoft.com/maml/dev/2004/10')

    foreach ($paragraph in $document.SelectNodes('//maml:para[not(ancestor::command:example)]', $names)) {
        $paragraph.InnerText = & $flow $paragraph.InnerText
    }

    foreach ($value in $document.SelectNodes('//command:parameters//text()[contains(., "Nullable")]', $names)) {
        $value.Value = $value.Value -replace '^System\.Nullable`1\[(.+)\]$', '$1'
    }

    foreach ($example in $document.SelectNodes('//command:example', $names)) {
        $introduction = $example.SelectSingleNode('maml:introduction', $names)
        $code = $example.SelectSingleNode('dev:code', $names)
        $remarks = $example.SelectSingleNode('dev:remarks', $names)
        $paragraphs = @($introduction.SelectNodes('maml:para', $names))
        # PlatyPS marks blank lines with U+0080 and cuts there, inside fences as well.
        $text = ($paragraphs.InnerText | Where-Object { $_ -ne [string] [char] 0x80 }) -join "`n`n"
        $parts = [regex]::Matches($text.Replace("`r", ''), '(?s)\G\s*(?:```(?<kind>\w*)\n(?<fenced>.*?)\n```|(?<text>.+?)(?=\n```|\s*\z))')
        $before = @()
        $after = @()
        foreach ($part in $parts) {
            $content = if ($part.Groups['fenced'].Success) { $part.Groups['fenced'].Value } else { & $flow $part.Value.Trim() }
            if ($part.Groups['kind'].Value -eq 'powershell' -and -not $code.InnerText) {
                $code.InnerText = $content
            }
            elseif ($code.InnerText) {
                $after += $content
            }
            else {
                $before += $content
            }
        }

        # One paragraph each: Get-Help cuts the blanks in front of a paragraph, which would bend a table. The empty one
        # keeps a line free before the next example.
        $introduction.InnerXml = '<maml:para xmlns:maml="{0}" />' -f $names.LookupNamespace('maml')
        $introduction.FirstChild.InnerText = $before -join "`n`n"
        $remarks.InnerXml = $introduction.FirstChild.CloneNode($false).OuterXml * 2
        $remarks.FirstChild.InnerText = $after -join "`n`n"
    }

    foreach ($command in $Page) {
        $topic = $document.SelectSingleNode("//command:command[command:details/command:name='$($command.Title)']", $names)
        foreach ($parameter in $command.Parameters | Where-Object DefaultValue) {
            $node = $topic.SelectSingleNode("command:parameters/command:parameter[maml:name='$($parameter.Name)']", $names)
            $value = $node.AppendChild($document.CreateElement('dev:defaultValue', $names.LookupNamespace('dev')))
            $value.InnerText = $parameter.DefaultValue
        }

        $items = @($topic.SelectNodes('command:syntax/command:syntaxItem', $names))
        for ($i = 0; $i -lt $items.Count; $i++) {
            foreach ($parameter in $command.Parameters) {
                $node = $items[$i].SelectSingleNode("command:parameter[maml:name='$($parameter.Name)']", $names)
                $set = @($parameter.ParameterSets | Where-Object Name -In '(All)', $command.Syntax[$i].ParameterSetName)
                if ($node -and $set) {
                    $from = @(if ($set[0].ValueFromPipeline) { 'ByValue' }) + @(if ($set[0].ValueFromPipelineByPropertyName) { 'ByPropertyName' })
                    $node.SetAttribute('pipelineInput', $(if ($from) { 'true ({0})' -f ($from -join ', ') } else { 'false' }))
                    $node.SetAttribute('position', $set[0].Position.ToLowerInvariant())
                    $node.SetAttribute('globbing', "$($parameter.SupportsWildcards)".ToLowerInvariant())
                }
            }
        }
    }

    # Links to files beside the markdown, and an online version that does not exist, are nothing to click on in a console.
    foreach ($uri in $document.SelectNodes('//maml:navigationLink/maml:uri[not(starts-with(., "https:"))]', $names)) {
        if ($uri.InnerText) { $uri.InnerText = '' } else { $null = $uri.ParentNode.ParentNode.RemoveChild($uri.ParentNode) }
    }

    $settings = New-Object -TypeName System.Xml.XmlWriterSettings
    $settings.Indent = $true
    $settings.NewLineChars = "`n"
    $settings.Encoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
    $writer = [System.Xml.XmlWriter]::Create($Path, $settings)
    $document.Save($writer)
    $writer.Close()
}

function Invoke-Pack {
    param([string] $SigningCommand)

    dotnet pack src/QualysVM "-p:SigningCommand=$SigningCommand"
    Assert-ExitCode 'dotnet pack'
}

function Publish-Package {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([string] $Repository, [securestring] $ApiKey)

    Import-Tool -Name Microsoft.PowerShell.PSResourceGet -MinimumVersion 1.1
    $package = Get-Item -Path 'out/package/Release/*.nupkg'
    if (-not $PSCmdlet.ShouldProcess("$($package.Name) to the repository $Repository", 'Publish')) {
        return
    }

    $target = @{ NupkgPath = $package.FullName; Repository = $Repository }
    if ($ApiKey) {
        $target.ApiKey = (New-Object -TypeName System.Net.NetworkCredential -ArgumentList '', $ApiKey).Password
    }
    elseif ($env:NUGET_API_KEY) {
        $target.ApiKey = $env:NUGET_API_KEY
    }

    Publish-PSResource @target
}

$help = Join-Path -Path $PSScriptRoot -ChildPath 'en-US'
$analysis = Join-Path -Path $PSScriptRoot -ChildPath '.psscriptanalyzer.psd1'

Push-Location -LiteralPath $PSScriptRoot
try {
    foreach ($name in $Task) {
        switch ($name) {
            'Build' {
                dotnet build
                Assert-ExitCode 'dotnet build'
            }
            'Test' {
                dotnet test
                Assert-ExitCode 'dotnet test'
            }
            'Pester' {
                dotnet tool restore
                Assert-ExitCode 'dotnet tool restore'
                dotnet tool run pwsh -NoProfile -File tests/Pester/Run.ps1
                Assert-ExitCode 'Pester'
            }
            'Help' {
                Import-Tool -Name Microsoft.PowerShell.PlatyPS -MinimumVersion 1.0
                $folder = Join-Path -Path ([System.IO.Path]::GetTempPath()) -ChildPath ([guid]::NewGuid())
                try {
                    # The pages of cmdlets only: a page about the module cannot become MAML.
                    $pages = Get-ChildItem -Path $help -Filter '*-*.md' | Import-MarkdownCommandHelp
                    $pages | Export-MamlCommandHelp -OutputFolder $folder | Out-Null
                    # PlatyPS writes into a folder named after the module.
                    Get-ChildItem -Path $folder -Recurse -Filter '*-Help.xml' | Move-Item -Destination $help -Force
                }
                finally {
                    Remove-Item -LiteralPath $folder -Recurse -ErrorAction Ignore
                }

                Format-Maml -Path (Join-Path -Path $help -ChildPath 'QualysVM.dll-Help.xml') -Page $pages
                Get-Item -Path (Join-Path -Path $help -ChildPath '*.xml')
            }
            'Analyze' {
                Import-Tool -Name PSScriptAnalyzer -MinimumVersion 1.20
                # The manifest as staged: at its source the files it names are not beside it.
                $files = Get-ChildItem -Path $PSScriptRoot -Recurse -File -Include '*.ps1' |
                    Where-Object FullName -NotMatch '[\\/](bin|obj|out)[\\/]'
                $files = @($files) + @(Get-Item -Path 'out/QualysVM/*/*.psd1', $analysis -Force)
                $findings = $files | ForEach-Object { Invoke-ScriptAnalyzer -Path $_.FullName -Settings $analysis }
                $findings
                if ($findings) {
                    Exit-Build "PSScriptAnalyzer has $(@($findings).Count) findings."
                }
            }
            'Package' {
                Invoke-Pack -SigningCommand $SigningCommand
            }
            'Publish' {
                Invoke-Pack -SigningCommand $SigningCommand
                Publish-Package -Repository $Repository -ApiKey $ApiKey
            }
        }
    }
}
finally {
    Pop-Location
}
