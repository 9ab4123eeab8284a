using System.Globalization;
using System.Net;
using System.Management.Automation;

namespace QualysVM.Views;

/// <summary>What a list shows.</summary>
internal sealed class ListCells(PSObject record) : Cells(record)
{
    private protected override object? Cell(string name) => name switch
    {
        "State" => State(),
        "Active" => YesOrNo(name, Text("ActiveText")),
        "Global" or "Patchable" or "PciFlag" or "AutomaticPciFail" or "DiscoveryRemote" or "IsDisabled"
            or "IsUpdated" or "IsCloudDeployed" or "HasResult" or "Scheduled"
            or "IsDefault" or "IsGlobal" or "IsOfflineSyncable" or "ScanDeadHosts" or "LoadBalancerDetection" or "LiteOsScan" => YesOrNo(name),
        "Size" => Size(),
        "NextLaunchLocal" => InZone(),
        "StartTime" => Start(),
        "Ends" => Ends(),
        "TimeZone" => Line("TimeZoneDetails"),
        "LastUpdate" or "NextLaunch" or "ConnectedAt" => LocalTime.Exact(Time(name)),
        "Threat" or "Impact" or "Solution" or "Exploitability" or "AssociatedMalware" or "Result" or "Comment"
            or "DiagnosisText" or "DiagnosisComment" or "ConsequenceText" or "ConsequenceComment" or "SolutionText" or "SolutionComment" => Lines(name),
        "Results" => Shown.Text(WebUtility.HtmlDecode(Raw(name))), // the service writes it as it would stand in a page
        _ when name.EndsWith("DateTime", StringComparison.Ordinal) => LocalTime.Exact(Time(name)),
        _ => Line(name),
    };

    /// <summary>The state, and what it does not tell: why, or how far.</summary>
    private string State() => (Text("SubState"), Value<int>("Percent")) switch
    {
        ({ Length: > 0 } more, _) => $"{Text("State")} ({more})",
        (_, { } percent) => string.Format(CultureInfo.InvariantCulture, "{0} {1}%", Text("State"), percent),
        _ => Text("State"),
    };

    /// <summary>The size in the service's words, with the bytes they stand for.</summary>
    private string Size() => Value<long>("Size") is { } bytes && bytes >= 1024
        ? string.Format(CultureInfo.InvariantCulture, "{0} ({1:N0} bytes)", Text("SizeText"), bytes)
        : Text("SizeText");

    /// <summary>The next launch by the clock of the schedule's zone, and that the clock may be ahead in summer.</summary>
    private string InZone() => Time("NextLaunchLocal") is { } time
        ? time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) + (Value<bool>("FollowsSummerTime") == true ? " (follows summer time)" : "")
        : "";

    /// <summary>The time of day at which it launches, in its own zone.</summary>
    private string Start() => (Value<int>("StartHour"), Value<int>("StartMinute")) is ({ } hour, { } minute)
        ? string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00} {2}", hour, minute, Text("TimeZoneCode")).TrimEnd()
        : "";

    /// <summary>What ends, pauses and resumes what it launches, and when it is over.</summary>
    private string Ends() => string.Join(", ", new[]
    {
        Part("after {0} launches", Value<int>("MaxOccurrence")),
        Part("each scan after {0}", Value<TimeSpan>("EndAfter")),
        Part("paused after {0}", Value<TimeSpan>("PauseAfter")),
        Part("resumed {0} later", Value<TimeSpan>("ResumeAfter")),
    }.OfType<string>());

    private static string? Part(string format, object? value) => value is null ? null : string.Format(CultureInfo.InvariantCulture, format, value);
}
