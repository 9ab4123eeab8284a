using QualysVM.Sandbox.Faults;

namespace QualysVM.Tests.Faults;

/// <summary>What is done while something goes wrong.</summary>
public enum Operation
{
    /// <summary>A list of scans: a read.</summary>
    List,

    /// <summary>The first call of a session, with the fault in its sign-in.</summary>
    SignIn,

    /// <summary>A launch: a change.</summary>
    Change,
}

/// <summary>One row of the fault table: a fault, an operation, and what the user gets.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Name">What goes wrong.</param>
/// <param name="Outcome"><c>done</c>, or the reason of the error.</param>
/// <param name="Sent">How often the call itself reached the platform, refused connections included.</param>
/// <param name="Faults">What the platform plays.</param>
public sealed record FaultRow(Operation Operation, string Name, string Outcome, int Sent, params Fault[] Faults)
{
    /// <summary>Whether part of the list must have been delivered before the error.</summary>
    public bool PartDelivered { get; init; }

    /// <summary>How many records <c>done</c> has delivered, where that is not the whole list.</summary>
    public int? Delivered { get; init; }

    /// <summary>How many sign-ins there must have been.</summary>
    public int SignIns { get; init; } = 1;

    /// <summary>The name of the test case.</summary>
    public override string ToString() => $"{Operation}: {Name} -> {Outcome}, sent {Sent}x";
}
