using System.Globalization;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Scans;

/// <summary>What a reference such as <c>scan/1736361211.27337</c> tells by itself.</summary>
internal static class ScanReference
{
    private static readonly DateTimeOffset LongAgo = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a text has the form of the reference of a scan: a kind, a slash, two numbers with a point between. Maps have a kind of their own.</summary>
    public static bool IsOne(string text)
    {
        var slash = text.IndexOf('/');
        var point = text.IndexOf('.');
        return slash > 0 && point > slash
            && text.Take(slash).All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            && AreDigits(text, slash + 1, point) && AreDigits(text, point + 1, text.Length)
            && !text.StartsWith("map/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What to say of a text that is none.</summary>
    public static string WhatIsWrong(string text) => $"'{text}' is no reference of a scan. One looks like scan/1736361211.27337.";

    /// <summary>Refuses a text that has not the form, before anything is sent.</summary>
    /// <exception cref="QualysException">It is no reference of a scan.</exception>
    public static string Check(string text) => IsOne(text) ? text : throw new QualysException(QualysError.InvalidArgument, WhatIsWrong(text)) { Phase = CallPhase.NeverLeft };

    private static bool AreDigits(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return to > from;
    }

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
