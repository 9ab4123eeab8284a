using System.Management.Automation;
using QualysVM.Core.Reports;
using QualysVM.Core.Scans;
using QualysVM.Core.Sessions;

namespace QualysVM.Tests.Engine;

/// <summary>Objects that cross to a job or another computer keep what they say.</summary>
public sealed class SerializationTests(EngineOnSandbox qualys) : IClassFixture<EngineOnSandbox>
{
    [Fact]
    public void A_scan_keeps_its_values() => Kept(
        qualys.Module.Good("Get-QualysScan scan/1736361211.27337 -IncludeAssetGroup -IncludeOptionProfile").Cast<Scan>().Single(),
        [nameof(Scan.Ref), nameof(Scan.Type), nameof(Scan.Title), nameof(Scan.UserLogin), nameof(Scan.LaunchDateTime), nameof(Scan.Duration), nameof(Scan.DurationText), nameof(Scan.Processed), nameof(Scan.State),
            nameof(Scan.SubState), nameof(Scan.Target)],
        [nameof(Scan.Priority), nameof(Scan.OptionProfile)]);

    [Fact]
    public void A_report_keeps_its_values() => Kept(
        qualys.Module.Good("Get-QualysReport 42703").Cast<Report>().Single(),
        [nameof(Report.Id), nameof(Report.Title), nameof(Report.Type), nameof(Report.UserLogin), nameof(Report.LaunchDateTime), nameof(Report.OutputFormat), nameof(Report.Size), nameof(Report.SizeText), nameof(Report.State),
            nameof(Report.Message), nameof(Report.ExpirationDateTime)],
        []);

    [Fact]
    public void A_session_keeps_what_identifies_it()
    {
        var back = Through(qualys.Session);
        Assert.Equal(["Sandbox", "qsand_ad1", "Sandbox"], new[] { nameof(QualysSession.Name), nameof(QualysSession.UserName), nameof(QualysSession.Platform) }.Select(name => back.Properties[name].Value));
    }

    [Fact]
    public void At_the_depth_of_a_job_a_time_is_a_text_that_still_says_the_moment()
    {
        var scan = qualys.Module.Good("Get-QualysScan scan/1736361211.27337").Cast<Scan>().Single();
        var back = (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(scan, 1));
        Assert.Equal(scan.LaunchDateTime, DateTimeOffset.Parse((string)back.Properties[nameof(Scan.LaunchDateTime)].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(scan.Duration, back.Properties[nameof(Scan.Duration)].Value);
    }

    [Fact]
    public void What_comes_back_from_a_job_can_be_piped_in_again()
    {
        var scan = Through(qualys.Module.Good("Get-QualysScan scan/1736361211.27337")[0]!);
        var report = Through(qualys.Module.Good("Get-QualysReport 42703")[0]!);
        Assert.Equal(["scan/1736361211.27337", "42703"], qualys.Module.Good("$args[0] | Get-QualysScan; $args[1] | Get-QualysReport", scan, report).Select(found => found!.ToString()));
    }

    private static void Kept(object value, string[] same, string[] asText)
    {
        var back = Through(value);
        Assert.Equal("Deserialized." + value.GetType().FullName, back.TypeNames[0]);
        Assert.All(same, name =>
        {
            var original = value.GetType().GetProperty(name)!.GetValue(value);
            Assert.NotNull(original);
            Assert.Equal(original is DateTimeOffset time ? time.UtcDateTime : original, Plain(back.Properties[name].Value));
        });
        Assert.All(asText, name => Assert.Equal(value.GetType().GetProperty(name)!.GetValue(value)!.ToString(), back.Properties[name].Value.ToString()));
    }

    /// <summary>The engine knows no DateTimeOffset on the wire: it becomes a bag of its properties, of which UtcDateTime is exact.</summary>
    private static object? Plain(object? value) => value is not PSObject wrapped ? value
        : wrapped.TypeNames[0] == "Deserialized.System.DateTimeOffset" ? wrapped.Properties["UtcDateTime"].Value
        : wrapped.BaseObject;

    private static PSObject Through(object value) => (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(value, 3));
}
