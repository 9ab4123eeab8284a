using System.Globalization;

namespace QualysVM.Core.Hosts;

/// <summary>How many vulnerabilities of a severity a host has.</summary>
/// <param name="severity">The severity, 1 to 5.</param>
/// <param name="count">How many.</param>
public sealed class SeverityCount(int severity, int count)
{
    /// <summary>The severity, 1 to 5.</summary>
    public int Severity { get; internal set; } = severity;

    /// <summary>How many.</summary>
    public int Count { get; internal set; } = count;

    /// <summary><c>severity=count</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}={1}", Severity, Count);
}
