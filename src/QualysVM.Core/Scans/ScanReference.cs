using System.Globalization;

namespace QualysVM.Core.Scans;

/// <summary>What a reference such as <c>scan/1736361211.27337</c> tells by itself.</summary>
internal static class ScanReference
{
    private static readonly DateTimeOffset LongAgo = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// A time before the launch: the reference holds its second, and a day is left for clocks that differ. With it a scan is found
    /// however old it is, whether or not the service keeps to its 30 days for a single reference.
    /// </summary>
    public static DateTimeOffset BeforeLaunch(string reference)
    {
        var from = reference.IndexOf('/') + 1;
        var to = reference.IndexOf('.', from);
        return to > from
            && long.TryParse(reference.Substring(from, to - from), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds > LongAgo.ToUnixTimeSeconds() && seconds < uint.MaxValue
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).AddDays(-1)
            : LongAgo;
    }
}
