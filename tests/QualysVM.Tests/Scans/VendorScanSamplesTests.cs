using QualysVM.Core.Errors;
using QualysVM.Core.Scans;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Scans;

public sealed class VendorScanSamplesTests
{
    [Fact]
    public async Task Version_3_parses_to_the_values_printed()
    {
        var scan = (await Outcome.OfScans(Sample.Text(Sample.Scans3))).Only;

        Assert.Equal("scan/1735543972.16308", scan.Ref);
        Assert.Equal("scan/1735543972.16308", scan.ToString());
        Assert.Equal("Scheduled", scan.Type);
        Assert.Equal("Azure Scan Internal Test", scan.Title);
        Assert.Null(scan.Client);
        Assert.Equal("vmsp_ag1", scan.UserLogin);
        Utc(2024, 12, 30, 7, 32, 52, scan.LaunchDateTime);
        Assert.Equal(TimeSpan.FromSeconds(27), scan.Duration);
        Assert.Equal("00:00:27", scan.DurationText);
        Assert.Equal(new ScanPriority(2, "Ultimate"), scan.Priority);
        Assert.True(scan.Processed);
        Assert.Equal("Finished", scan.State);
        Assert.Equal("No_Host", scan.SubState);
        Assert.Empty(scan.AssetGroups);
        Assert.Null(scan.OptionProfile);
        Assert.Empty(scan.AdditionalData);
    }

    [Fact]
    public async Task Version_3_has_41_instances_as_its_target()
    {
        var scan = (await Outcome.OfScans(Sample.Text(Sample.Scans3))).Only;

        Assert.Equal(41, scan.Targets.Count);
        Assert.All(scan.Targets, target => Assert.Equal(ScanTargetKind.Uuid, target.Kind));
        Assert.Equal("65188eb1-02b7-405e-861c-fb44c98a20d7", scan.Targets[0].Text);
        Assert.Equal("aa887200-c6a9-435b-91bd-4fd8aa7b3166", scan.Targets[40].ToString());
        Assert.Equal(scan.Target, string.Join(",", scan.Targets));
        Assert.Equal(41, scan.Targets.Distinct().Count());
    }

    [Fact]
    public async Task Version_2_as_printed_is_an_error_that_says_it_was_cut()
    {
        var outcome = await Outcome.OfScans(Sample.Text(Sample.Scans2AsPrinted));

        Assert.Contains("closing tag", outcome.Failed(QualysError.ReplyCutOff).Message, StringComparison.Ordinal);
        Assert.Equal("scan/1736361211.27337", Assert.Single(outcome.Records).Ref);
    }

    [Fact]
    public async Task Version_2_with_its_closing_tags_repaired_parses_to_the_values_printed()
    {
        var scan = (await Outcome.OfScans(Sample.Scans2Repaired())).Only;

        Assert.Equal("scan/1736361211.27337", scan.Ref);
        Assert.Equal("Scheduled", scan.Type);
        Assert.Equal("Cloud Perimeter Scan 20250106-141228", scan.Title);
        Assert.Null(scan.Client);
        Assert.Equal("vmsp_ag1", scan.UserLogin);
        Utc(2025, 1, 8, 18, 33, 31, scan.LaunchDateTime);
        Assert.Equal(new TimeSpan(0, 29, 43), scan.Duration);
        Assert.Equal("00:29:43", scan.DurationText);
        Assert.Equal(new ScanPriority(0, "No Priority"), scan.Priority);
        Assert.Equal("0 - No Priority", scan.Priority!.ToString());
        Assert.True(scan.Processed);
        Assert.Equal("Finished", scan.State);
        Assert.Equal("No_Vuln", scan.SubState);
        Assert.Equal("abc.com", scan.Target);
        Assert.Equal(ScanTargetKind.HostName, Assert.Single(scan.Targets).Kind);
        Assert.Empty(scan.AssetGroups);
        Assert.Equal(new OptionProfile("Initial Options", false), scan.OptionProfile);
        Assert.Equal("Initial Options", scan.OptionProfile!.ToString());
        Assert.Empty(scan.AdditionalData);
    }

    private static void Utc(int year, int month, int day, int hour, int minute, int second, DateTimeOffset? actual)
    {
        var expected = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        Assert.True(actual is { } time && expected.EqualsExact(time), $"{actual:o} is not {expected:o}");
    }
}
