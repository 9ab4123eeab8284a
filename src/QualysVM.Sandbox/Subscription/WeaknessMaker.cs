using QualysVM.Sandbox.KnowledgeBase;

namespace QualysVM.Sandbox.Subscription;

/// <summary>Makes up what is wrong with a host, and what can be told about it, from the seed and its address.</summary>
internal sealed class WeaknessMaker(int seed, DateTimeOffset today)
{
    // How far back the list of scans goes, and with it what changes.
    private const int Days = 120;

    public IEnumerable<Weakness> Of(Host host)
    {
        var draw = new Draw(seed, (int)host.Address, 'W');
        var isTidy = Network.Tidy.Contains(host.Address);
        var first = RemoteChecks.All[draw.Below(RemoteChecks.All.Length)];
        foreach (var check in Vulnerabilities.All)
        {
            var (chance, days) = (draw.Below(8), draw.Below(Days * 24));
            if (check == first ? isTidy : !host.CanHave(check) || (check.IsInformation ? chance == 0 : isTidy || chance < 4))
            {
                continue;
            }

            yield return check.IsInformation || check == first ? new Weakness(check, DateTimeOffset.MinValue, null, null) : Changing(check, draw.Below(20), today.AddHours(-days));
        }
    }

    // Most are there all the time; some came, some were mended, and of those some are back.
    private static Weakness Changing(Vulnerability check, int kind, DateTimeOffset moment) => kind switch
    {
        0 or 1 or 2 => new Weakness(check, moment, null, null),
        3 or 4 or 5 => new Weakness(check, DateTimeOffset.MinValue, moment, null),
        6 => new Weakness(check, DateTimeOffset.MinValue, moment, moment.AddDays(20)),
        _ => new Weakness(check, DateTimeOffset.MinValue, null, null),
    };
}
