using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports;

/// <summary>Makes up everything about a report but its course, from the seed and its position alone.</summary>
internal sealed class ReportMaker(int seed, int count)
{
    private static readonly TimeSpan SevenDays = TimeSpan.FromDays(7);

    // Added to the position where things are dealt in turn, so that seeds differ there too.
    private readonly int turn = new Draw(seed, 0, 'U').Below(1000);

    public string EndState(int index) => ReportWording.EndStates[(index + turn) % ReportWording.EndStates.Length];

    // Kept longer: for 30 days in place of the usual seven.
    public Report Make(int index, ReportCourse course, bool isKeptLonger)
    {
        var draw = new Draw(seed, index, 'R');
        var type = ReportWording.Types[(index + turn) % ReportWording.Types.Length];
        // Ids go up with time and have gaps, as other subscriptions use the same counter.
        var id = 4_300_000 + ((count - index) * 4) + draw.Below(4);
        return new Report
        {
            Id = id,
            Subject = ReportSubject.Of(AssetGroup.Parts[id % AssetGroup.Parts.Length]),
            Course = course,
            Type = type,
            Title = type == ReportWording.Scorecard ? null : draw.Of(ReportWording.Titles),
            Client = Client.For(ref draw),
            UserLogin = draw.Of(Staff.Logins),
            OutputFormat = Format(index + turn, isKeptLonger),
            Size = Size(ref draw, index + turn),
            Expires = course.Launch + (isKeptLonger ? TimeSpan.FromDays(30) : SevenDays),
            Message = course.EndState == ReportStates.Errors ? draw.Of(ReportWording.Messages) : null,
        };
    }

    // The service makes no more of that format: only the older ones still have it.
    private static string Format(int place, bool isOld) => ReportWording.Formats[place % ReportWording.Formats.Length] is var format && format == "MHT" && !isOld ? "HTML" : format;

    private static string Size(ref Draw draw, int place) => (place % 8) switch
    {
        0 => $"{1 + draw.Below(1023)} bytes",
        1 or 2 => ReportSize.WithUnit(1 + (draw.Below(90_000) / 100m), "KB"),
        7 => ReportSize.WithUnit(1 + (draw.Below(30) / 10m), "GB"),
        _ => ReportSize.WithUnit(1 + (draw.Below(5000) / 10m), "MB"),
    };
}
