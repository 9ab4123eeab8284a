namespace QualysVM.Sandbox.Schedules;

/// <summary>How often a schedule comes round. The service writes it as one element with attributes.</summary>
internal abstract record Recurrence(string Element)
{
    /// <summary>The names and values of the attributes; those without a value are left out.</summary>
    public abstract IEnumerable<(string Name, string? Value)> Attributes { get; }

    /// <summary>Whether it falls on a day on or after the first one.</summary>
    public abstract bool FallsOn(DateTime day, DateTime first);
}
