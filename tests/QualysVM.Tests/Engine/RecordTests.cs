using QualysVM.Core.Sessions;
using QualysVM.Tests.Conventions;

namespace QualysVM.Tests.Engine;

/// <summary>
/// What an object is, for every type that is written: under the header and with the value that a column shows it can be compared and sorted,
/// and it says the same live, out of a job or a file, and in constrained language.
/// </summary>
[Collection(ProcessWide.Name)] // the engine keeps what it knows of conversions for the whole process, and forgets it when any runspace turns constrained
public sealed class RecordTests : IDisposable
{
    private const string Result = "Get-QualysScanResult scan/1736361211.27337";
    private readonly EngineOnSandbox qualys = new();

    /// <summary>Every type that is written, and where to get some; the session crosses as a dead copy, see below.</summary>
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["HostDetection"] = "Get-QualysHostDetection -Status New,Active,Re-Opened,Fixed -IncludeResult -IncludeQds -IncludeIgnored",
        ["HostDetection#Vulnerability"] = "Get-QualysHostDetection -Severity 4,5 -IncludeVulnerability",
        ["Host"] = "Get-QualysHost -IncludeTag -IncludeTruRisk -IncludeAssetGroup -IncludeCloudMetadata -IncludeCloudTag",
        ["Scan"] = "Get-QualysScan -LaunchedAfter 2000-01-01 -IncludeAssetGroup -IncludeOptionProfile",
        ["ScanFinding"] = Result,
        ["ScanResultHeader"] = "$(Get-QualysScan -State Finished -LaunchedAfter 2000-01-01 | Select-Object -First 5 | ForEach-Object { Get-QualysScanResult $_.Ref -HeaderOnly })",
        ["ScanSchedule"] = "Get-QualysScanSchedule",
        ["Report"] = "Get-QualysReport",
        ["ReportTemplate"] = "Get-QualysReportTemplate",
        ["ReportSchedule"] = "Get-QualysReportSchedule",
        ["OptionProfileSettings"] = "Get-QualysOptionProfile",
        ["ScanSummary"] = "Get-QualysScanSummary -Since ([datetime]::UtcNow.AddDays(-20))",
        ["Tag"] = "Get-QualysTag",
        ["ScannerAppliance"] = "Get-QualysScannerAppliance -IncludeScanDetail -IncludeLicenseInfo",
        ["Vulnerability"] = "Get-QualysVulnerability -Detail All",
    };

    public static TheoryData<string> Names => new(Samples.Keys);

    public static TheoryData<string, int> NamesAndDepths => new(Samples.Keys.SelectMany(name => new[] { (name, 1), (name, 2), (name, 4) }));

    [Fact]
    public void There_is_a_sample_of_every_type() =>
        Assert.Equal(StagedAssembly.OutputTypes.Where(type => type != typeof(QualysSession)).Select(type => type.Name).Order(), Samples.Keys.Select(name => name.Split('#')[0]).Distinct().Order());

    /// <summary>Depth 1 is that of a job, 2 that of Export-Clixml.</summary>
    [Theory]
    [MemberData(nameof(NamesAndDepths))]
    public void What_was_stored_comes_back_as_it_was(string name, int depth) => Good(
        $$"""
        $live = @({{Samples[name]}})
        $back = @($live | ForEach-Object { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($_, {{depth}})) })
        {{Differences}}
        """);

    /// <summary>What was read before the module was imported stays a bag of properties: it has the same views, order and times all the same.</summary>
    [Theory]
    [MemberData(nameof(NamesAndDepths))]
    public void A_bag_of_properties_has_the_same_views_and_times(string name, int depth)
    {
        var live = qualys.Module.Run(Samples[name]).Output;
        var bags = live.Select(record => System.Management.Automation.PSSerializer.Deserialize(System.Management.Automation.PSSerializer.Serialize(record, depth))).ToArray();
        Good(
            $$"""
            $live, $back = $args
            if ($back[0].pstypenames[0] -notlike 'Deserialized.*') { 'is no bag' }
            foreach ($property in $live[0].psobject.Properties.Where({ $_.Value -is [datetimeoffset] }).Name) {
                if ($back[0].$property -ne $live[0].$property) { "$property '$($back[0].$property)'" }
                if ("$(($back | Sort-Object $property, Ref, Id).ForEach('ToString'))" -ne "$(($live | Sort-Object $property, Ref, Id).ForEach('ToString'))") { "order by $property" }
            }
            {{SameViews}}
            """,
            live.ToArray(),
            bags);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_cell_shows_is_equal_to_what_stands_under_its_header(string name) => Good(
        $$"""
        $all = @({{Samples[name]}})
        $headers = ((Get-FormatData -TypeName $all[0].pstypenames[0]).FormatViewDefinition.Control | Where-Object { $_ -is [System.Management.Automation.TableControl] }).Headers.Label
        if (-not $headers) { 'no headers' }
        foreach ($header in $headers) {
            $texts = @{}
            if ($header -eq 'Size') {
                # Rounded by the service: -gt 100MB is what users write.
                $all | Where-Object { $null -ne $_.Size -and [long] ($_.InTable.Size -replace ' |bytes') -ne $_.Size } | ForEach-Object { "Size $($_.Size)" }
                continue
            }

            foreach ($one in $all) {
                $text = [string] $one.InTable.$header
                # PowerShell takes every text for true, so 'no' is equal to nothing that is false.
                if ($text -and $one.$header -isnot [bool]) { $texts[$text] = @($texts[$text]) + $one }
            }

            foreach ($text in $texts.Keys) {
                $found = @($all | Where-Object $header -EQ $text)
                foreach ($one in $texts[$text]) { if ($null -ne $one -and $found -notcontains $one) { "$header -eq '$text' does not find $one" } }
            }

            $null = $all | Sort-Object $header
        }
        """);

    /// <summary>And so is what a property of one of the module's own types shows, a list's items included.</summary>
    [Fact]
    public void A_value_is_equal_to_its_words_and_compares_with_what_users_write()
    {
        var scans = "$scans = @(" + Samples["Scan"] + "); ";
        Good(scans +
            """
            foreach ($property in 'Client', 'OptionProfile', 'Priority') {
                $texts = @($scans.$property | Where-Object { $_ } | ForEach-Object { [string] $_ } | Sort-Object -Unique)
                if (-not $texts) { "no $property" }
                foreach ($text in $texts) {
                    $like = @($scans | Where-Object { [string] $_.$property -eq $text }).Count
                    if (@($scans | Where-Object $property -EQ $text).Count -ne $like) { "$property -eq $text" }
                    if (@($scans | Where-Object $property -EQ $text.ToUpper()).Count -ne $like) { "$property -eq $($text.ToUpper())" }
                    if (@($scans | Where-Object $property -In $text, 'x').Count -ne $like) { "$property -in $text" }
                    if (@($scans | Where-Object { $text -eq $_.$property }).Count -ne $like) { "$text -eq $property" }
                }

                $sorted = @($scans | Where-Object $property | Sort-Object $property | ForEach-Object { [string] $_.$property })
                if ("$sorted" -ne "$($sorted | Sort-Object)") { "order by $property" }
            }

            foreach ($scan in $scans) { foreach ($target in $scan.Targets) { if ($scan.Targets -notcontains $target.Text) { "$target in $($scan.Targets)" } } }
            $none = @($scans | Where-Object { $_.Priority.Number -eq 0 }).Count
            if (-not $none -or @($scans | Where-Object Priority -EQ 0).Count -ne $none) { 'Priority -eq 0' }
            $low = @($scans | Where-Object { $_.Priority.Number -ge 3 }).Count
            if (-not $low -or @($scans | Where-Object Priority -GE 3).Count -ne $low -or @($scans | Where-Object Priority -GE '3').Count -ne $low) { 'Priority -ge 3' }
            $client = @($scans.Client)[0]
            if ($client -ne $client.Id -or $client -ne [int] $client.Id) { 'Client -eq number' }
            if (@($scans | Where-Object Launched -GE ([datetime] '2026-01-01')).Count -ne @($scans | Where-Object { $_.LaunchDateTime.UtcDateTime -ge ([datetime] '2026-01-01').ToUniversalTime() }).Count) { 'Launched -ge date' }
            if (@($scans | Where-Object Duration -GE '00:10').Count -ne @($scans | Where-Object { $_.Duration.TotalMinutes -ge 10 }).Count) { 'Duration -ge 10 minutes' }
            foreach ($schedule in Get-QualysScanSchedule) { if ($schedule.Recurrence -and $schedule.Recurrence -ne "$($schedule.Recurrence)") { "$($schedule.Recurrence)" } }
            """);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_constrained_language_nothing_is_blank_and_everything_compares(string name)
    {
        var script = $"$live = @({Samples[name]})\n";
        Good(script + "$global:table = $live | Format-Table | Out-String; $global:list = $live | Format-List | Out-String; Set-Variable live $live -Scope Global");
        qualys.Module.Engine.Runspace.SessionStateProxy.LanguageMode = System.Management.Automation.PSLanguageMode.ConstrainedLanguage;
        Good(
            """
            $null = Get-QualysSession
            if (($live | Format-Table | Out-String) -cne $table) { 'table'; $live | Format-Table | Out-String }
            if (($live | Format-List | Out-String) -cne $list) { 'list' }
            if ($live[0].psobject.Properties['LaunchDateTime'] -and @($live | Where-Object Launched -GE ([datetime] '2000-01-01')).Count -ne @($live | Where-Object LaunchDateTime).Count) { 'Launched' }
            if ($live[0].psobject.Properties['Priority'] -and @($live | Where-Object Priority -GE 0).Count -ne @($live | Where-Object Priority).Count) { 'Priority' }
            """);
    }

    [Fact]
    public void A_note_that_a_script_had_added_is_kept() => Good(
        """
        $scan = Get-QualysScan scan/1736361211.27337 | Add-Member -NotePropertyName Owner -NotePropertyValue me -PassThru
        $back = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($scan))
        if ($back.Owner -ne 'me' -or $back -isnot [QualysVM.Core.Scans.Scan]) { "$($back.pstypenames)" }
        """);

    /// <summary>A job stores to a depth of one and gives words of a closed set as text; a file stores two, and gives their numbers.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_session_comes_back_as_a_dead_copy_that_still_says_when_and_how_it_was_connected(int depth) => Good(
        $$"""
        $live = Get-QualysSession
        $back = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($live, {{depth}}))
        if ($back -is [QualysVM.Core.Sessions.QualysSession] -or $back.IsConnected) { 'alive' }
        if (($back | Format-Table | Out-String) -ne ($live | Format-Table | Out-String)) { 'table'; $back | Format-Table | Out-String }
        if ($back.Connected -ne $live.Connected) { "$($back.Connected)" }
        if (@($back | Where-Object Auth -EQ Session).Count -ne 1 -or @($back | Where-Object Authentication -EQ $live.Authentication).Count -ne 1) { "$($back.Authentication)" }
        if ("$(($back | Select-Object *).psobject.Properties.Name | Sort-Object)" -ne "$(($live | Select-Object *).psobject.Properties.Name | Sort-Object)") { "$(($back | Select-Object *).psobject.Properties.Name)" }
        if (($live | ConvertTo-Csv) -match 'System\.|QualysVM\.|`') { $live | ConvertTo-Csv }
        """);

    /// <summary>A file is what somebody wrote: only the module's own records are made of it.</summary>
    [Fact]
    public void A_bag_that_calls_itself_something_else_stays_a_bag() => Good(
        """
        $text = [System.Management.Automation.PSSerializer]::Serialize((Get-QualysScan scan/1736361211.27337)) -replace '<T>QualysVM.Core.Scans.Scan</T>', '<T>QualysVM.Core.Http.HttpCaller</T><T>QualysVM.Core.Scans.Scan</T>'
        $back = [System.Management.Automation.PSSerializer]::Deserialize($text)
        if ($back.psobject.BaseObject -isnot [QualysVM.Core.Scans.Scan]) { $back.pstypenames }
        $text = [System.Management.Automation.PSSerializer]::Serialize((Get-QualysScan scan/1736361211.27337)) -replace '<S N="Ref">[^<]*</S>'
        $back = [System.Management.Automation.PSSerializer]::Deserialize($text)
        if ($back.pstypenames[0] -ne 'Deserialized.QualysVM.Core.Scans.Scan') { "$($back.pstypenames)" }
        """);

    private const string SameViews =
        """
        foreach ($width in 80, 120) { if (($live | Format-Table | Out-String -Width $width) -cne ($back | Format-Table | Out-String -Width $width)) { "table of $width"; $back | Format-Table | Out-String -Width $width } }
        if (($live | Format-List | Out-String -Width 200) -cne ($back | Format-List | Out-String -Width 200)) { 'list'; $live[0] | Format-List | Out-String; $back[0] | Format-List | Out-String }
        """;

    private const string Differences =
        $$"""
        if (-not $live) { 'nothing to store' }
        for ($i = 0; $i -lt $live.Count; $i++) { if ($back[$i].pstypenames[0] -ne $live[$i].pstypenames[0]) { "$i is $($back[$i].pstypenames[0])" } }
        if (($live[0] | Select-Object *).psobject.Properties.Name -join ',' -cne (($back[0] | Select-Object *).psobject.Properties.Name -join ',')) { 'columns' }
        if (($live | ConvertTo-Csv) -join "`n" -cne (($back | ConvertTo-Csv) -join "`n")) { 'CSV' }
        if (($live | ConvertTo-Json -Depth 4 -WarningAction Ignore) -cne ($back | ConvertTo-Json -Depth 4 -WarningAction Ignore)) { 'JSON' }
        if (@($live[0].psobject.Properties).Where({ $_.Value -is [datetimeoffset] }).Count -ne @($back[0].psobject.Properties).Where({ $_.Value -is [datetimeoffset] }).Count) { 'times' }
        {{SameViews}}
        """;

    /// <summary>Runs a script that writes what is wrong.</summary>
    private void Good(string script, params object?[] arguments) => Assert.Empty(qualys.Module.Good(script, arguments));

    public void Dispose() => qualys.Dispose();
}
