using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Conventions;

/// <summary>Every parameter that is a time takes one alike in every culture and zone: there is no list of them, so a new one is held too.</summary>
[Collection(ProcessWide.Name)]
[Trait("Speed", "slow")]
public sealed class TimeParameterTests
{
    /// <summary>Calendars of five kinds, digits of three, and days before months and behind them.</summary>
    private static readonly string[] Cultures = ["", "en-US", "en-GB", "de-DE", "ja-JP", "th-TH", "fa-IR", "ps-AF", "ar-SA", "he-IL", "sv-SE", "tr-TR"];

    private static readonly string[] Zones = ["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"];

    public static TheoryData<string, string> TimeParameters => [.. StagedAssembly.Commands
        .SelectMany(command => StagedAssembly.Parameters(command.Value).Select(parameter => (command.Key, parameter.Property)))
        .Where(parameter => IsTime(parameter.Property.PropertyType))
        .Select(parameter => (parameter.Key, parameter.Property.Name))];

    public static TheoryData<string, string> IsoTexts => new()
    {
        { "2026-11-01T10:00Z", "2026-11-01T10:00:00Z" },
        { "2026-11-01T10:00:05Z", "2026-11-01T10:00:05Z" },
        { " 2026-11-01 10:00:05.25z ", "2026-11-01T10:00:05Z" },
        { "2026-11-01T10:00:05+02:00", "2026-11-01T08:00:05Z" },
        { "2026-11-01T10:00-0530", "2026-11-01T15:30:00Z" },
        { "2026-11-01T10:00 +02", "2026-11-01T08:00:00Z" },
        { "2026-11-01Z", "2026-11-01T00:00:00Z" },
        { "2026-1-9Z", "2026-01-09T00:00:00Z" },
        { "0001-01-01", "0001-01-01T00:00:00Z" },
        { "0001-01-01T00:00+14:00", "0001-01-01T00:00:00Z" },
        { "9999-12-31T23:59:59.9999999-12:00", "9999-12-31T23:59:59Z" },
    };

    [Fact]
    public void There_are_some() => Assert.True(TimeParameters.Count >= 4);

    [Theory]
    [MemberData(nameof(TimeParameters))]
    public void Iso_is_iso_in_every_culture_and_zone(string command, string parameter) => Everywhere((culture, zone) =>
    {
        foreach (var row in IsoTexts)
        {
            var (text, expected) = row.Data;
            // The first moment is so only where it is no later than at Greenwich.
            if (!text.StartsWith("0001", StringComparison.Ordinal) || TimeZoneInfo.Local.BaseUtcOffset >= TimeSpan.Zero)
            {
                Assert.True(expected == Utc(Read(command, parameter, text)), $"{text} in {culture}, {zone}: {Utc(Read(command, parameter, text))}");
            }
        }

        var local = new DateTime(2026, 11, 2, 3, 4, 0, DateTimeKind.Unspecified);
        var moment = Utc(new DateTimeOffset(local, TimeZoneInfo.Local.GetUtcOffset(local)));
        Assert.Equal(moment, Utc(Read(command, parameter, "2026-11-02T03:04")));
        Assert.Equal(moment, Utc(Read(command, parameter, "2026-11-02 03:04:00")));
        Assert.Equal(moment, Utc(Read(command, parameter, PSObject.AsPSObject(local))));
        Assert.Equal(moment, Utc(Read(command, parameter, DateTime.SpecifyKind(local, DateTimeKind.Local))));
        Assert.Equal("2026-11-02T03:04:00Z", Utc(Read(command, parameter, DateTime.SpecifyKind(local, DateTimeKind.Utc))));
    });

    [Theory]
    [MemberData(nameof(TimeParameters))]
    public void The_first_and_the_last_moment_are_taken_in_every_zone(string command, string parameter) => Everywhere((_, _) =>
    {
        foreach (var kind in new[] { DateTimeKind.Unspecified, DateTimeKind.Local, DateTimeKind.Utc })
        {
            Assert.InRange(Read(command, parameter, DateTime.SpecifyKind(DateTime.MinValue, kind)).UtcTicks, 0, TimeSpan.TicksPerDay);
            Assert.InRange(Read(command, parameter, DateTime.SpecifyKind(DateTime.MaxValue, kind)).UtcTicks, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks);
        }

        Assert.Equal(DateTimeOffset.MinValue, Read(command, parameter, DateTimeOffset.MinValue));
        Assert.Equal(DateTimeOffset.MaxValue, Read(command, parameter, DateTimeOffset.MaxValue));
    });

    [Theory]
    [MemberData(nameof(TimeParameters))]
    public void What_is_not_iso_is_the_cultures(string command, string parameter)
    {
        In("en-GB", () => Assert.Equal(new DateTime(2026, 11, 1), Read(command, parameter, "01/11/2026").DateTime));
        In("en-US", () => Assert.Equal(new DateTime(2026, 1, 11), Read(command, parameter, "01/11/2026").DateTime));
        In("de-DE", () => Assert.Equal(new DateTime(2026, 11, 1, 18, 30, 0), Read(command, parameter, "1.11.2026 18:30").DateTime));
        In("th-TH", () => Assert.Equal(new DateTime(2026, 11, 1), Read(command, parameter, "1/11/2569").DateTime));
    }

    [Theory]
    [MemberData(nameof(TimeParameters))]
    public void A_span_leads_from_now_the_way_the_parameter_looks(string command, string parameter)
    {
        var week = TimeSpan.FromDays(parameter.StartsWith("Expires", StringComparison.Ordinal) ? 7 : -7);
        foreach (var span in new object[] { "7d", "1w", "168 H", TimeSpan.FromDays(7) })
        {
            Near(week, Read(command, parameter, span));
        }

        foreach (var span in new object[] { "-7d", TimeSpan.FromDays(-7) })
        {
            Near(TimeSpan.FromDays(-7), Read(command, parameter, span));
        }

        Assert.InRange(Read(command, parameter, TimeSpan.MinValue), DateTimeOffset.MinValue, DateTimeOffset.MinValue);
        Assert.Contains(Read(command, parameter, TimeSpan.MaxValue), new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue });
    }

    [Theory]
    [MemberData(nameof(TimeParameters))]
    public void What_is_no_time_is_refused_with_the_form_that_is(string command, string parameter)
    {
        foreach (var wrong in new object[] { "", " ", "soon", "2026-13-01", "2026-02-30", "2026-11-01T25:00", "2026-11-01T10:00+15:00", "7x", 7, 20261101L, 1.5, true, new[] { "2026-11-01" } })
        {
            var message = Refusal(command, parameter, wrong);
            Assert.Contains("2026-11-01T18:30", message, StringComparison.Ordinal);
            Assert.Contains($"'{LanguagePrimitives.ConvertTo<string>(wrong).Trim()}'", message, StringComparison.Ordinal);
        }

        // Nobody means the fifteenth century, or the twenty-seventh.
        In("th-TH", () => Assert.Contains("the year 1483", Refusal(command, parameter, "1/11/2026"), StringComparison.Ordinal));
        In("fa-IR", () => Assert.Contains("the year 2647", Refusal(command, parameter, "2026/10/01"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TimeParameters))]
    public void Nothing_stays_nothing(string command, string parameter) => Assert.Null(Attribute(command, parameter).Transform(null!, null!));

    private static bool IsTime(Type type)
    {
        var one = type.GetElementType() ?? type;
        return (Nullable.GetUnderlyingType(one) ?? one) is var core && (core == typeof(DateTimeOffset) || core == typeof(DateTime));
    }

    private static ArgumentTransformationAttribute Attribute(string command, string parameter) =>
        Assert.Single(StagedAssembly.Commands[command].GetProperty(parameter)!.GetCustomAttributes<ArgumentTransformationAttribute>());

    private static DateTimeOffset Read(string command, string parameter, object value) => Assert.IsType<DateTimeOffset>(Attribute(command, parameter).Transform(null!, value));

    private static string Refusal(string command, string parameter, object value) =>
        Assert.Throws<ArgumentTransformationMetadataException>(() => Read(command, parameter, value)).Message;

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Near(TimeSpan span, DateTimeOffset time) => Assert.InRange(time - DateTimeOffset.UtcNow - span, TimeSpan.FromMinutes(-2), TimeSpan.FromMinutes(2));

    private static void Everywhere(Action<string, string> look)
    {
        foreach (var zone in Zones)
        {
            using var moved = ProcessWide.TimeZone(zone);
            foreach (var culture in Cultures)
            {
                In(culture, () => look(culture, zone));
            }
        }
    }

    private static void In(string culture, Action look)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            look();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
