<#
.SYNOPSIS
The examples of the help pages and of the README: what a powershell fence holds, or what stands after a prompt.
.DESCRIPTION
Run by dotnet test too: there it is compared with the examples that there are.
#>
$root = [System.IO.Path]::GetFullPath("$PSScriptRoot/../../..")
$files = @([System.IO.Directory]::GetFiles("$root/en-US", '*-*.md')) + "$root/README.md"

foreach ($file in $files) {
    $text = [System.IO.File]::ReadAllText($file).Replace("`r", '')
    foreach ($block in [regex]::Matches($text, '(?ms)^```(?<language>\w*)\n(?<code>.*?)^```$')) {
        $before = $text.Substring(0, $block.Index)
        $heading = [regex]::Matches($before, '(?m)(?<=^#+ ).+')
        $language = $block.Groups['language'].Value
        $typed = [regex]::Matches($block.Value, '(?m)(?<=^PS> ).+')
        if ($language -eq 'powershell') {
            $code = $block.Groups['code'].Value
        }
        elseif ($language -eq '' -and $typed.Count -gt 0) {
            $code = $typed.Value -join "`n"
        }
        else {
            continue
        }

        [pscustomobject]@{
            Source = [System.IO.Path]::GetFileName($file)
            Title  = '{0} (line {1})' -f $heading[$heading.Count - 1].Value, $before.Split("`n").Count
            Code   = $code
        }
    }
}
