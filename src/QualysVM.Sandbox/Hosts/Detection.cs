using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Hosts;

/// <summary>What the scans of a host, one after the other, have said about one check.</summary>
internal sealed record Detection(long Id, Vulnerability Check, DateTimeOffset FirstFound, DateTimeOffset LastFound, DateTimeOffset LastTested)
{
    public const string New = "New";
    public const string Active = "Active";
    public const string Fixed = "Fixed";
    public const string Reopened = "Re-Opened";

    /// <summary>Null for what only tells something.</summary>
    public string? Status { get; init; }

    /// <summary>When the status last changed.</summary>
    public DateTimeOffset LastUpdated { get; init; } = FirstFound;

    /// <summary>Whether somebody has said to ignore it on this host.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>Whether somebody has switched the check off: for all hosts.</summary>
    public bool IsDisabled => Check.IsDisabled;

    /// <summary>How bad it is, 1 to 100: mostly the severity, and a little the number.</summary>
    public int Score => (Check.Severity * 18) + (Check.Qid % 10);

    public int TimesFound { get; init; } = 1;

    /// <summary>Stays when it comes back.</summary>
    public DateTimeOffset? LastFixed { get; init; }

    public DateTimeOffset? FirstReopened { get; init; }

    public DateTimeOffset? LastReopened { get; init; }

    public int TimesReopened { get; init; }

    public static Detection First(Host host, Vulnerability check, DateTimeOffset moment) => new((host.Id * 1000L) + (check.Qid % 1000), check, moment, moment, moment)
    {
        Status = check.IsInformation ? null : New,
        IsIgnored = !check.IsInformation && (host.Address + (uint)check.Qid) % 23 == 0,
    };

    public Detection FoundAgain(DateTimeOffset moment) => Status == Fixed
        ? this with
        {
            Status = Reopened,
            LastUpdated = moment,
            LastFound = moment,
            LastTested = moment,
            TimesFound = TimesFound + 1,
            FirstReopened = FirstReopened ?? moment,
            LastReopened = moment,
            TimesReopened = TimesReopened + 1,
        }
        : this with
        {
            Status = Status is null ? null : Active,
            LastUpdated = Status is null or Active ? LastUpdated : moment,
            LastFound = moment,
            LastTested = moment,
            TimesFound = TimesFound + 1,
        };

    public Detection NotFound(DateTimeOffset moment) => Status == Fixed
        ? this with { LastTested = moment }
        : this with { Status = Fixed, LastUpdated = moment, LastTested = moment, LastFixed = moment };
}
