namespace QualysVM.Core.Schedules;

/// <summary>What a schedule counts in.</summary>
public enum RecurrenceKind
{
    /// <summary>Something that this version does not know.</summary>
    Other,

    /// <summary>Every so many days.</summary>
    Daily,

    /// <summary>On some days of every so many weeks.</summary>
    Weekly,

    /// <summary>Once in every so many months.</summary>
    Monthly,
}
