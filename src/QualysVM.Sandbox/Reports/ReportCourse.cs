namespace QualysVM.Sandbox.Reports;

/// <summary>How a report goes through its states: waiting, running with a percentage, then its end state for good.</summary>
internal sealed record ReportCourse(DateTimeOffset Launch, TimeSpan Submitted, TimeSpan Running, string EndState)
{
    public string StateAt(DateTimeOffset now)
    {
        if (now >= RunsFrom + Running)
        {
            return EndState;
        }

        return now < RunsFrom ? ReportStates.Submitted : ReportStates.Running;
    }

    /// <summary>How far a running report is: 0 to 99.</summary>
    public int PercentAt(DateTimeOffset now) => (int)((now - RunsFrom).Ticks * 100 / Running.Ticks);

    public ReportCourse CanceledAt(DateTimeOffset now)
    {
        var submitted = now < RunsFrom ? now - Launch : Submitted;
        return this with { Submitted = submitted, Running = now - Launch - submitted, EndState = ReportStates.Canceled };
    }

    private DateTimeOffset RunsFrom => Launch + Submitted;
}
