using System.Globalization;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Scans.Launch;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Schedules;

/// <summary>All scheduled scans, and the launching of those that have come due.</summary>
internal sealed class ScheduleCatalog
{
    private readonly object gate = new();
    private readonly ScanLauncher launcher;
    private readonly ScanSteps steps;
    private DateTimeOffset ranUntil;
    private DateTimeOffset nextDue;
    private int made;

    // Replaced as a whole, never written to: a list being read keeps the one it began with.
    private volatile ScheduledScan[] all;

    public ScheduleCatalog(SandboxOptions options, ScanLauncher launcher, ScanCatalog scans)
    {
        this.launcher = launcher;
        steps = new ScanSteps(scans);
        ranUntil = options.Clock.GetUtcNow();
        all = [.. ScheduleMaker.Make(options.Seed, ranUntil.UtcDateTime.Date), .. VendorSchedules.All];
        nextDue = FirstAfter(ranUntil);
    }

    public IReadOnlyList<ScheduledScan> All => all;

    public static bool IsId(ScheduledScan schedule, string id) => schedule.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0');

    /// <summary>Adds a schedule under the next free id, in front of the vendor's.</summary>
    public ScheduledScan Add(ScheduledScan plan)
    {
        lock (gate)
        {
            var schedule = plan with { Id = 783_968 + ++made };
            Keep([.. all.Where(one => !IsVendors(one)), schedule, .. all.Where(IsVendors)]);
            return schedule;
        }
    }

    /// <summary>Changes a schedule that a user sees, or takes it away where the change gives nothing.</summary>
    public Refusal? Change(string id, Account account, Func<ScheduledScan, (ScheduledScan? Schedule, Refusal? Refusal)> change)
    {
        lock (gate)
        {
            if (Array.Find(all, one => IsId(one, id) && account.SeesScanOf(one.UserLogin)) is not { } schedule)
            {
                return Refusal.NoSuchSchedule(id);
            }

            var (changed, refusal) = change(schedule);
            if (refusal is null)
            {
                Keep([.. all.Select(one => one == schedule ? changed : one).OfType<ScheduledScan>()]);
            }

            return refusal;
        }
    }

    /// <summary>Launches what has come due since the last time, and ends or pauses what was launched before. Asked before each call, so that no clock has to tick here.</summary>
    public void RunUntil(DateTimeOffset now)
    {
        lock (gate)
        {
            if (now >= nextDue)
            {
                Launch(now);
            }

            steps.RunUntil(now);
        }
    }

    private void Launch(DateTimeOffset now)
    {
        foreach (var schedule in all.Where(IsOn))
        {
            for (var next = Next(schedule, ranUntil); next <= now; next = Next(schedule, next.Value))
            {
                steps.Plan(launcher.Launch(next.Value, schedule.Plan), schedule.Timing);
            }
        }

        ranUntil = now;
        nextDue = FirstAfter(now);
    }

    private static bool IsVendors(ScheduledScan schedule) => Array.Exists(VendorSchedules.All, one => one.Id == schedule.Id);

    // One launch of the vendor's is printed, and always the next.
    private static bool IsOn(ScheduledScan schedule) => schedule.Active == "1" && schedule.Timing.Printed is null;

    private static DateTimeOffset? Next(ScheduledScan schedule, DateTimeOffset after) =>
        schedule.Timing.NextAfter(after.UtcDateTime) is { } next ? new DateTimeOffset(next, TimeSpan.Zero) : null;

    private void Keep(ScheduledScan[] schedules)
    {
        all = schedules;
        nextDue = FirstAfter(ranUntil);
    }

    private DateTimeOffset FirstAfter(DateTimeOffset moment) => all.Where(IsOn).Select(one => Next(one, moment)).Min() ?? DateTimeOffset.MaxValue;
}
