namespace QualysVM.Tests.Engine;

/// <summary>Times are sent in UTC, whatever zone they were given in and wherever this runs.</summary>
[Collection(ProcessWide.Name)]
public sealed class DateWireTests : IDisposable
{
    // Nine hours ahead of UTC all year; on Windows, where TZ means nothing, the machine's own zone is taken.
    private readonly IDisposable zone = ProcessWide.TimeZone("Asia/Tokyo");
    private readonly EngineOnSandbox qualys = new();

    [Theory]
    [InlineData("'2026-01-09T10:21:25Z'", "2026-01-09T10:21:25Z")]
    [InlineData("'2026-01-09T10:21:25+02:00'", "2026-01-09T08:21:25Z")]
    [InlineData("([datetime]::new(2026, 1, 9, 10, 21, 25, [DateTimeKind]::Utc))", "2026-01-09T10:21:25Z")]
    [InlineData("([DateTimeOffset]::new(2026, 1, 9, 10, 21, 25, [TimeSpan]::FromHours(-5)))", "2026-01-09T15:21:25Z")]
    [InlineData("([DateTimeOffset]::new(2026, 1, 9, 10, 21, 25, [TimeSpan]::Zero).AddMilliseconds(999))", "2026-01-09T10:21:25Z")]
    public void A_time_that_names_its_zone_is_sent_as_the_same_moment(string time, string sent) => SentEverywhere(time, sent);

    [Theory]
    [InlineData("'2026-01-09T10:21:25'")]
    [InlineData("'2026-01-09 10:21:25'")]
    [InlineData("([datetime]::new(2026, 1, 9, 10, 21, 25))")]
    [InlineData("([datetime]::new(2026, 1, 9, 10, 21, 25, [DateTimeKind]::Local))")]
    [InlineData("([datetime]'2026-01-09T10:21:25')")]
    public void A_time_without_a_zone_is_local(string time) => SentEverywhere(time, Utc(new DateTime(2026, 1, 9, 10, 21, 25)));

    [Fact]
    public void A_day_begins_at_local_midnight() => SentEverywhere("2026-01-09", Utc(new DateTime(2026, 1, 9)));

    /// <summary>As it is typed: to PowerShell 7d is a number.</summary>
    [Theory]
    [InlineData("7d", -7)]
    [InlineData("'7d'", -7)]
    [InlineData("-7d", -7)]
    [InlineData("168h", -7)]
    [InlineData("1w", -7)]
    [InlineData("(New-TimeSpan -Days 7)", -7)]
    [InlineData("([timespan]'-7.00:00:00')", -7)]
    public void A_span_is_sent_as_the_moment_it_leads_to(string span, int days)
    {
        Near(days, qualys.Sent("Get-QualysScan -LaunchedAfter " + span));
        Near(days, qualys.Sent($"Get-QualysScan -LaunchedBefore:{span}"));
        Near(span[0] == '-' || span.Contains("'-7", StringComparison.Ordinal) ? days : -days, qualys.Sent("Get-QualysReport -ExpiresBefore " + span));
    }

    private static void Near(int days, IReadOnlyList<string> fields)
    {
        var sent = DateTimeOffset.Parse(Assert.Single(fields).Split('=')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(sent - DateTimeOffset.UtcNow, TimeSpan.FromDays(days) - TimeSpan.FromMinutes(2), TimeSpan.FromDays(days) + TimeSpan.FromMinutes(2));
    }

    private static string Utc(DateTime local)
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(TimeSpan.FromHours(9), TimeZoneInfo.Local.BaseUtcOffset);
        }

        return TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.Local).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
    }

    private void SentEverywhere(string time, string sent)
    {
        Assert.Equal([$"launched_after_datetime={sent}"], qualys.Sent("Get-QualysScan -LaunchedAfter " + time));
        Assert.Equal([$"launched_before_datetime={sent}"], qualys.Sent("Get-QualysScan -LaunchedBefore " + time));
        Assert.Equal([$"expires_before_datetime={sent}"], qualys.Sent("Get-QualysReport -ExpiresBefore " + time));
    }

    public void Dispose()
    {
        qualys.Dispose();
        zone.Dispose();
    }
}
