using QualysVM.Sandbox.Schedules;

namespace QualysVM.Tests.Sandbox.Schedules;

public sealed class RecurrenceTests
{
    // A Wednesday.
    private static readonly DateTime First = new(2026, 4, 1);

    [Fact]
    public void Daily_counts_days() => Assert.Equal([1, 4, 7, 10], Days(new Daily(3), 10));

    [Fact]
    public void Weekly_counts_weeks_from_sunday() => Assert.Equal([3, 12, 17, 26], Days(new Weekly(2, DayOfWeek.Sunday, DayOfWeek.Friday), 30));

    [Fact]
    public void Monthly_by_day_leaves_out_months_that_lack_it() => Assert.Equal([61, 122], Days(new Monthly(1) { DayOfMonth = 31 }, 130));

    [Theory]
    [InlineData(2, 14)]
    [InlineData(5, 28)]
    public void Monthly_by_weekday_counts_its_weeks(int week, int day) =>
        Assert.Equal([day], Days(new Monthly(2) { DayOfWeek = DayOfWeek.Tuesday, WeekOfMonth = week }, 60));

    /// <summary>On which of the days, counted from 1, it falls.</summary>
    private static IEnumerable<int> Days(Recurrence recurrence, int days) =>
        Enumerable.Range(1, days).Where(day => recurrence.FallsOn(First.AddDays(day - 1), First));
}
