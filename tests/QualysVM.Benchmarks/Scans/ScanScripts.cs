
namespace QualysVM.Benchmarks.Scans;

/// <summary>What is run in the engine. The scripts use the client that Invoke-WebRequest is made of: it takes no part of the time that is measured.</summary>
internal static class ScanScripts
{
    /// <summary>Connects once to each server, as the readers without an engine do.</summary>
    private const string Connect = """
        if (-not (Get-Module QualysVM)) { Import-Module $manifest }
        if ($connected -ne $address) {
            Connect-QualysSession -BaseUri $address -Credential $credential -Authentication Basic -WarningAction SilentlyContinue
            $connected = $address
        }

        """;

    public const string Module = Connect + "Get-QualysScan -IncludeAssetGroup -IncludeOptionProfile | Measure-Arrival";

    /// <summary>Has enough after one.</summary>
    public const string ModuleStops = Connect + "Get-QualysScan -IncludeAssetGroup -IncludeOptionProfile | Select-Object -First 1 | Measure-Arrival";

    public static string Typical { get; } = Script("""
        Ref = $scan.REF; Type = $scan.TYPE; Title = $scan.TITLE.'#cdata-section'; UserLogin = $scan.USER_LOGIN
                Launched = [datetimeoffset]$scan.LAUNCH_DATETIME; Duration = $scan.DURATION; Priority = $scan.PROCESSING_PRIORITY; Processed = $scan.PROCESSED -eq '1'
                State = $scan.STATUS.STATE; SubState = $scan.STATUS.SUB_STATE; Target = $scan.TARGET.'#cdata-section'
                AssetGroups = @($scan.ASSET_GROUP_TITLE_LIST.ASSET_GROUP_TITLE.'#cdata-section')
                OptionProfile = $scan.OPTION_PROFILE.TITLE.'#cdata-section'
        """);

    public static string Tuned { get; } = Script("""
        Ref = $scan['REF'].InnerText; Type = $scan['TYPE'].InnerText; Title = $scan['TITLE'].InnerText.Trim(); UserLogin = $scan['USER_LOGIN'].InnerText
                Launched = [datetimeoffset]$scan['LAUNCH_DATETIME'].InnerText; Duration = $scan['DURATION'].InnerText; Priority = $scan['PROCESSING_PRIORITY'].InnerText; Processed = $scan['PROCESSED'].InnerText -eq '1'
                State = $scan['STATUS']['STATE'].InnerText; SubState = $scan['STATUS']['SUB_STATE'].InnerText; Target = $scan['TARGET'].InnerText.Trim()
                AssetGroups = @(foreach ($group in $scan['ASSET_GROUP_TITLE_LIST'].ChildNodes) { $group.InnerText.Trim() })
                OptionProfile = $scan['OPTION_PROFILE']['TITLE'].InnerText.Trim()
        """);

    private static string Script(string properties) => $$"""
        & {
            $client = [System.Net.Http.HttpClient]::new()
            $xml = [xml]$client.GetStringAsync("$address/api/3.0/fo/scan/?action=list").GetAwaiter().GetResult()
            foreach ($scan in $xml.SCAN_LIST_OUTPUT.RESPONSE.SCAN_LIST.ChildNodes) {
                [pscustomobject]@{
                {{properties}}
                }
            }
        } | Measure-Arrival
        """;
}
