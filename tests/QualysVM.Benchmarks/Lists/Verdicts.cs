using System.Globalization;
using System.Text;

namespace QualysVM.Benchmarks.Lists;

/// <summary>What was wanted and what was seen, as one table at the end.</summary>
internal sealed class Verdicts
{
    private readonly StringBuilder rows = new();

    public bool AllPassed { get; private set; } = true;

    public void Add(int number, string what, string bar, FormattableString seen, bool passed)
    {
        rows.AppendLine(CultureInfo.InvariantCulture, $"| {number} | {what} | {bar} | {seen.ToString(CultureInfo.InvariantCulture)} | {(passed ? "pass" : "**FAIL**")} |");
        AllPassed &= passed;
    }

    public override string ToString() => $"""

        ## Verdict

        | | what | bar | seen | |
        |--:|---|---|--:|---|
        {rows}
        """;
}
