using System.Globalization;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>Makes up everything about a scan but its course, from the seed and its position alone.</summary>
internal sealed class ScanMaker(int seed, HostDirectory hosts)
{
    private readonly TargetMaker targets = new(hosts);

    // Added to the position where things are dealt in turn, so that seeds differ there too.
    private readonly int turn = new Draw(seed, 0, 'T').Below(1000);

    /// <summary>The result of a course that has none planned: dealt in turn.</summary>
    public string EndState(int index) => ScanWording.EndStates[(int)(((index * 7L) + turn) % ScanWording.EndStates.Length)];

    public Scan Make(int index, ScanCourse course)
    {
        var draw = new Draw(seed, index, 'S');
        var place = (long)index + turn;
        var isPci = place % 11 == 3;
        var scan = new Scan
        {
            // Numbers rise with time, as the position falls.
            Id = 1_900_000 - index,
            Reference = Reference(index, course.Launch),
            Course = course,
            Type = ScanWording.Types[draw.Below(20) switch { < 7 => 0, < 17 => 1, _ => 2 }],
            Title = Title(ref draw, place, course.Launch),
            Client = Client.For(ref draw),
            UserLogin = draw.Of(Staff.Logins),
            // Every third scan has a priority, each of the ten labels in turn.
            Priority = ScanWording.Priorities[place % 3 == 0 ? (int)(place / 3 % 10) : 0],
            Target = "",
            GetsProcessed = course.EndState != ScanStates.Error && draw.Below(8) != 0,
            OptionProfile = isPci ? OptionProfile.Pci : draw.Of(OptionProfile.All),
            ScanType = place % 31 == 4 ? ScanWording.ScanTypes[0] : place % 47 == 9 ? ScanWording.ScanTypes[1] : null,
        };
        var (subState, target) = targets.Make(ref draw);
        return scan with { SubState = subState, Target = target.Text, AssetGroups = Titles(target), Scanners = Scanners(target) };
    }

    // The number keeps references apart that were launched in the same second: 7919 has no divisor in common with
    // 90,000, so as many neighbours have different ones.
    private string Reference(int index, DateTimeOffset launch) => string.Concat(
        "scan/" + launch.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "." + (10_000 + ((((long)index + turn) * 7919) % 90_000)).ToString(CultureInfo.InvariantCulture));

    private static string Title(ref Draw draw, long place, DateTimeOffset launch) => place % 13 == 2
        ? draw.Of(ScanWording.OddTitles)
        : string.Concat(draw.Of(ScanWording.Kinds), " " + draw.Of(ScanWording.Sites), " " + launch.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    private static string[] Titles(ScanTarget target) => [.. target.Groups.Select(group => group.Title)];

    private static string[] Scanners(ScanTarget target) =>
        target.Groups.Length == 0 ? [Appliance.External] : [.. target.Groups.Select(group => group.DefaultScanner).Distinct()];
}
