namespace QualysVM.Sandbox.Faults;

/// <summary>
/// One thing that goes wrong: in which action, at which of its calls, and how. Without <see cref="Call"/>,
/// <see cref="From"/>, <see cref="To"/> and <see cref="Every"/> it happens at each call.
/// </summary>
public sealed record Fault
{
    /// <summary>
    /// The action, named by its object and its word: <c>scan list</c>, <c>report list</c>; besides these
    /// <c>login</c>, <c>logout</c>, <c>about</c>, and <c>*</c> for any call at all. An action that the sandbox does not
    /// have can be named too, and be given an <see cref="Answer"/>.
    /// </summary>
    public string Action { get; init; } = FaultActions.Any;

    /// <summary>Only this call of the action, counted from 1.</summary>
    public int? Call { get; init; }

    /// <summary>From this call of the action on.</summary>
    public int? From { get; init; }

    /// <summary>Up to this call of the action, which is included.</summary>
    public int? To { get; init; }

    /// <summary>
    /// One call of so many, the first at <see cref="From"/>. Without it 3 means the 3rd, the 6th, the 9th.
    /// </summary>
    public int? Every { get; init; }

    /// <summary>Ends every session before the call is looked at.</summary>
    public bool DropSessions { get; init; }

    /// <summary>How long the headers of the answer are held back, by the clock of the sandbox. The action runs at once.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Answers this in place of the action, which does not run unless <see cref="Afterwards"/> is set.</summary>
    public FaultAnswer? Answer { get; init; }

    /// <summary>
    /// The action is carried out, and only then is its answer lost, or replaced by <see cref="Answer"/>.
    /// Goes with <see cref="Answer"/> or <see cref="Reset"/>.
    /// </summary>
    public bool Afterwards { get; init; }

    /// <summary>Breaks the connection: before any answer or, with <see cref="CutAfter"/> or <see cref="CutPercent"/>, in the middle of the body.</summary>
    public bool Reset { get; init; }

    /// <summary>Refuses the connection, which proves to the caller that nothing was carried out.</summary>
    public bool Refuse { get; init; }

    /// <summary>Ends the body after so many bytes, as if it were complete; with <see cref="Reset"/> the connection breaks there.</summary>
    public long? CutAfter { get; init; }

    /// <summary>As <see cref="CutAfter"/>, but after so many percent of the body, 0 to 99.</summary>
    public int? CutPercent { get; init; }

    /// <summary>Leaves out this header, such as <c>Content-Disposition</c>.</summary>
    public string? WithoutHeader { get; init; }

    /// <summary>The body comes to a stop after so many bytes and goes on only when the caller gives up.</summary>
    public long? StallAfter { get; init; }

    /// <summary>Sends the body in pieces of so many bytes, one in each <see cref="DripInterval"/>.</summary>
    public int? DripBytes { get; init; }

    /// <summary>The time between two pieces of a body that drips, by the clock of the sandbox.</summary>
    public TimeSpan DripInterval { get; init; }

    internal bool LosesAnswer => Refuse || (Reset && CutAfter is null && CutPercent is null);

    internal bool LetsActionRun => Afterwards || (Answer is null && !LosesAnswer);

    internal bool ChangesBody => (CutAfter ?? CutPercent ?? StallAfter ?? DripBytes) is not null;

    /// <summary>What happens, in words: this is what the record of requests shows.</summary>
    public override string ToString() => FaultWording.Describe(this);
}
