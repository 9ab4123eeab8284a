using System.Globalization;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>Makes up targets in every form the service prints: one address, ranges, lists, names, instance ids.</summary>
internal static class TargetMaker
{
    public static string Make(ref Draw draw) => draw.Below(10) switch
    {
        0 or 1 or 2 => Address(ref draw),
        3 or 4 => Range(ref draw),
        5 => $"{Address(ref draw)},{Address(ref draw)},{Range(ref draw)}",
        6 => $"{Address(ref draw)}, {Range(ref draw)}",
        7 => Host(ref draw),
        8 => $"{Host(ref draw)}, {Host(ref draw)}, {Address(ref draw)}",
        _ => InstanceIds(ref draw),
    };

    private static string Address(ref Draw draw) => Join(draw.Below(8), draw.Below(256), 1 + draw.Below(254));

    private static string Range(ref Draw draw)
    {
        var (site, net, first) = (draw.Below(8), draw.Below(256), 1 + draw.Below(127));
        return Join(site, net, first) + "-" + Join(site, net, first + 1 + draw.Below(127));
    }

    private static string Host(ref Draw draw) => draw.Of(ScanWording.Hosts) + "." + draw.Of(ScanWording.Domains);

    private static string InstanceIds(ref Draw draw)
    {
        var ids = new string[1 + draw.Below(5)];
        for (var i = 0; i < ids.Length; i++)
        {
            var (high, low) = (draw.Next(), draw.Next());
            ids[i] = new Guid((int)high, (short)(high >> 32), (short)(high >> 48), BitConverter.GetBytes(low)).ToString();
        }

        return string.Join(",", ids);
    }

    private static string Join(int a, int b, int c) => string.Concat(
        "10." + a.ToString(CultureInfo.InvariantCulture),
        "." + b.ToString(CultureInfo.InvariantCulture),
        "." + c.ToString(CultureInfo.InvariantCulture));
}
