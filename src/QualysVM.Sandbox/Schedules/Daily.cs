using System.Globalization;

namespace QualysVM.Sandbox.Schedules;

/// <summary>Every so many days.</summary>
internal sealed record Daily(int Days) : Recurrence("DAILY")
{
    public override IEnumerable<(string Name, string? Value)> Attributes => [("frequency_days", Days.ToString(CultureInfo.InvariantCulture))];

    public override bool FallsOn(DateTime day, DateTime first) => (day - first).Days % Days == 0;
}
