using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Detections;

/// <summary>Who reads lists of detections.</summary>
internal static class DetectionContenders
{
    public static ListContender Module { get; } = new("Get-QualysHostDetection", () => new EngineReading("""
        if (-not (Get-Module QualysVM)) { Import-Module $manifest }
        Connect-QualysSession -BaseUri $address -Credential $credential -Authentication Basic -WarningAction SilentlyContinue
        Get-QualysHostDetection | Measure-Arrival
        """));

    /// <summary>What is usually written: a page at a time, in one piece.</summary>
    public static ListContender Script { get; } = new("script: `[xml]`, a page at a time", () => new EngineReading("""
        & {
            $client = [System.Net.Http.HttpClient]::new()
            $next = "$address/api/5.0/fo/asset/host/vm/detection/?action=list"
            while ($next) {
                $xml = [xml]$client.GetStringAsync($next).GetAwaiter().GetResult()
                $response = $xml.HOST_LIST_VM_DETECTION_OUTPUT.RESPONSE
                foreach ($computer in $response.HOST_LIST.HOST) {
                    foreach ($detection in $computer.DETECTION_LIST.DETECTION) {
                        [pscustomobject]@{
                            HostId = $computer.ID; Ip = $computer.IP; Dns = $computer.DNS.'#cdata-section'; OperatingSystem = $computer.OS.'#cdata-section'
                            UniqueId = $detection.UNIQUE_VULN_ID; Qid = $detection.QID; Type = $detection.TYPE; Severity = $detection.SEVERITY
                            Port = $detection.PORT; Protocol = $detection.PROTOCOL; Status = $detection.STATUS; TimesFound = $detection.TIMES_FOUND
                            FirstFound = [datetimeoffset]$detection.FIRST_FOUND_DATETIME; LastFound = [datetimeoffset]$detection.LAST_FOUND_DATETIME
                            LastTest = [datetimeoffset]$detection.LAST_TEST_DATETIME; LastUpdate = [datetimeoffset]$detection.LAST_UPDATE_DATETIME
                            LastProcessed = [datetimeoffset]$detection.LAST_PROCESSED_DATETIME; IsIgnored = $detection.IS_IGNORED -eq '1'
                        }
                    }
                }

                $url = $response.WARNING.URL.'#cdata-section'
                $next = if ($url) { "$address/api/5.0/fo/asset/host/vm/detection/$($url.Substring($url.IndexOf('?')))" }
            }
        } | Measure-Arrival
        """));

    public static ListContender Floor { get; } = new("bare XmlReader, every value of every page", () => new PagesReading());

    public static IReadOnlyList<ListContender> All { get; } = [Module, Script, Floor];
}
