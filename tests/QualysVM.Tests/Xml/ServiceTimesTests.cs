using System.Globalization;
using QualysVM.Core.Xml;
using QualysVM.Tests.Hostile;

namespace QualysVM.Tests.Xml;

/// <summary>Times as the service writes them. The form that nearly all have is read in place; it must take and refuse what the framework does.</summary>
public sealed class ServiceTimesTests
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", "yyyy-MM-dd"];

    [Theory]
    [InlineData("2026-01-08T18:33:31Z", "2026-01-08T18:33:31.000")]
    [InlineData("2026-01-08T18:33:31", "2026-01-08T18:33:31.000")]
    [InlineData("2026-01-08T18:33:31.5Z", "2026-01-08T18:33:31.500")]
    [InlineData("2026-01-08T18:33:31.125Z", "2026-01-08T18:33:31.125")]
    [InlineData("2026-01-08", "2026-01-08T00:00:00.000")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000")]
    [InlineData("2000-02-29T23:59:59Z", "2000-02-29T23:59:59.000")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31T23:59:59.000")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000")]
    public void A_time_is_in_UTC(string text, string expected)
    {
        var time = ServiceTime.Parse(text);

        Assert.Equal(expected, time?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, time?.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("N/A")]
    [InlineData("Pending")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("2026-00-08T18:33:31Z")]
    [InlineData("2026-13-08T18:33:31Z")]
    [InlineData("2026-01-00T18:33:31Z")]
    [InlineData("2026-01-32T18:33:31Z")]
    [InlineData("2026-04-31T18:33:31Z")]
    [InlineData("2026-02-29T18:33:31Z")]
    [InlineData("1900-02-29T18:33:31Z")]
    [InlineData("2026-01-08T24:00:00Z")]
    [InlineData("2026-01-08T18:60:31Z")]
    [InlineData("2026-01-08T18:33:60Z")]
    [InlineData("2026-01-08 18:33:31Z")]
    [InlineData("2026-01-08T18:33:31z")]
    [InlineData("2026-01-08T18:33:31+")]
    [InlineData("2026-01-08T18:33:31+02:00")]
    [InlineData("2026-01-08T18:33Z")]
    [InlineData("2026/01/08T18:33:31Z")]
    [InlineData("2026-01-08T18-33-31Z")]
    [InlineData("-026-01-08T18:33:31Z")]
    [InlineData("2026-01- 8T18:33:31Z")]
    [InlineData("\u0662026-01-08T18:33:31Z")] // a digit, in Arabic
    [InlineData("2026-01-08T18:33:31Z\0")]
    [InlineData("xxxx-xx-xxTxx:xx:xxZ")]
    public void Anything_else_is_none(string text) => Assert.Null(ServiceTime.Parse(text));

    [Fact]
    public void Each_day_of_each_year_is_one_or_is_none_as_the_calendar_says()
    {
        foreach (var year in new[] { 0, 1, 4, 100, 400, 1582, 1899, 1900, 1999, 2000, 2023, 2024, 2100, 9999 })
        {
            for (var month = 0; month <= 13; month++)
            {
                for (var day = 0; day <= 32; day++)
                {
                    AssertAsTheFramework(FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}T12:00:00Z"));
                }
            }
        }
    }

    [Fact]
    public void A_time_with_a_character_changed_left_out_or_put_in_is_what_the_framework_says()
    {
        const string characters = "0123456789-:TZ .+tz/N\u0661";
        var random = new Random(1);
        for (var i = 0; i < RandomCases.Count; i++)
        {
            var time = new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc).ToString(Forms[random.Next(Forms.Length)], CultureInfo.InvariantCulture).ToList();
            for (var changes = random.Next(4); changes > 0; changes--)
            {
                var at = random.Next(time.Count);
                switch (random.Next(4))
                {
                    case 0: time.RemoveAt(at); break;
                    case 1: time.Insert(at, characters[random.Next(characters.Length)]); break;
                    default: time[at] = characters[random.Next(characters.Length)]; break;
                }
            }

            AssertAsTheFramework(string.Concat(time));
        }
    }

    private static void AssertAsTheFramework(string text)
    {
        DateTimeOffset? expected = DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
        var read = ServiceTime.Parse(text);
        Assert.True(read == expected && read?.Offset == expected?.Offset, $"'{text}' was read as {read:O}, the framework says {expected:O}.");
    }
}
