using System.Globalization;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>
/// The scans of the 120 days before the anchor, newest first, each made when asked for. The days are cut into equal slots,
/// one scan somewhere in each: so launch times need no sorting, and a moment is found by halving. A paused one has the
/// time left that was given.
/// </summary>
internal sealed class ScanHistory(ScanMaker maker, int seed, int count, int firstIndex, DateTimeOffset anchor, TimeSpan left)
{
    private readonly long slot = TimeSpan.FromDays(120).Ticks / Math.Max(1, count);

    public int Count => count;

    public DateTimeOffset LaunchOf(int position)
    {
        var back = (position * slot) + new Draw(seed, position, 'L').Below(slot);
        var ticks = anchor.UtcTicks - back;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    public Scan At(int position)
    {
        var index = firstIndex + position;
        var draw = new Draw(seed, index, 'C');
        var end = maker.EndState(index);
        var running = end switch
        {
            ScanStates.Error => draw.Seconds(2, 900),
            // Now and then a scan of days.
            ScanStates.Finished when draw.Below(23) == 5 => TimeSpan.FromDays(1 + draw.Below(3)) + draw.Seconds(0, 86_399),
            _ => draw.Seconds(25, 6 * 3600),
        };
        return maker.Make(index, new ScanCourse(LaunchOf(position), draw.Seconds(1, 60), draw.Seconds(5, 90), running, end)
        {
            Left = end == ScanStates.Paused ? left : TimeSpan.Zero,
        });
    }

    /// <summary>The scan of a reference. Its first number is the launch, so that few need to be looked at.</summary>
    public Scan? Find(string reference)
    {
        if (!long.TryParse(reference.Split('/', '.').ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || second > anchor.ToUnixTimeSeconds())
        {
            return null;
        }

        var launch = DateTimeOffset.FromUnixTimeSeconds(second);
        for (var position = FirstNotAfter(launch); position < count && LaunchOf(position) == launch; position++)
        {
            if (At(position) is var scan && scan.Reference == reference)
            {
                return scan;
            }
        }

        return null;
    }

    /// <summary>The first position whose launch is not after the moment.</summary>
    public int FirstNotAfter(DateTimeOffset moment)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (LaunchOf(middle) > moment)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
