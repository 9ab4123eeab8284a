using QualysVM.Sandbox.Faults;

namespace QualysVM.Sandbox;

/// <summary>What a simulated platform holds and how strict its limits are.</summary>
public sealed class SandboxOptions
{
    /// <summary>Chooses the data: the same seed and the same clock give the same scans and reports.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many scans are made up, besides the two which the vendor's page prints.</summary>
    public int Scans { get; init; } = 300;

    /// <summary>How many reports are made up, besides the three which the vendor's page prints.</summary>
    public int Reports { get; init; } = 60;

    /// <summary>How many hosts are known from the beginning. Those beyond some 500 are outside the asset groups; there is room for 200,000.</summary>
    public int Hosts { get; init; } = 150;

    /// <summary>How long a scan runs that a call launched; also what a scan paused before has still to run.</summary>
    public TimeSpan ScanTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long a report runs that a call launched. It waits for a quarter of this time before; for half of that the list
    /// does not show it yet.
    /// </summary>
    public TimeSpan ReportTime { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How many reports may wait or run at the same time; what is launched beyond them is refused. The service's number is not known.</summary>
    public int ReportsAtOnce { get; init; } = 20;

    /// <summary>How many bytes the file of each report has at least, or null for what its content takes.</summary>
    public long? ReportSize { get; init; }

    /// <summary>How many rows the results of a scan have, or null for as many as its target gives.</summary>
    public int? ResultRows { get; init; }

    /// <summary>The platform's clock: states, sessions and limits follow it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Calls allowed for each API within <see cref="RateWindow"/>.</summary>
    public int RateLimit { get; init; } = 2000;

    /// <summary>Length of the sliding window of the rate limit.</summary>
    public TimeSpan RateWindow { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Calls of one API which may run at the same time.</summary>
    public int ConcurrencyLimit { get; init; } = 10;

    /// <summary>How long a session may stay unused before it ends.</summary>
    public TimeSpan SessionIdleTime { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>What goes wrong on purpose. Nothing, unless said.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.Empty;
}
