using System.Globalization;

namespace QualysVM.Sandbox.Faults;

/// <summary>A fault in words, for logs.</summary>
internal static class FaultWording
{
    public static string Describe(Fault fault) => string.Join(", ", Parts(fault).Select(part => part.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<FormattableString> Parts(Fault fault)
    {
        if (fault.DropSessions)
        {
            yield return $"sessions dropped";
        }

        if (fault.Delay > TimeSpan.Zero)
        {
            yield return $"delayed by {fault.Delay.TotalMilliseconds} ms";
        }

        if (fault.Afterwards)
        {
            yield return $"carried out";
        }

        if (fault.Answer is { } answer)
        {
            yield return $"answered with {answer}";
        }

        if (fault.LosesAnswer)
        {
            yield return $"{(fault.Refuse ? "connection refused" : "connection reset")}";
        }

        if (fault.DripBytes is { } bytes)
        {
            yield return $"dripped {bytes} bytes per {fault.DripInterval.TotalMilliseconds} ms";
        }

        if (fault.CutAfter is { } cut)
        {
            yield return $"{(fault.Reset ? "reset" : "cut")} after {cut} bytes";
        }

        if (fault.CutPercent is { } percent)
        {
            yield return $"{(fault.Reset ? "reset" : "cut")} after {percent} percent";
        }

        if (fault.WithoutHeader is { } header)
        {
            yield return $"without {header}";
        }

        if (fault.StallAfter is { } stall)
        {
            yield return $"stalled after {stall} bytes";
        }
    }
}
