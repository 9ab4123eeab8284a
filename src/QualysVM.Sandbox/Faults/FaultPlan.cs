namespace QualysVM.Sandbox.Faults;

/// <summary>
/// What goes wrong, in order: where several faults fit a call, the first of them is played and the rest is left out.
/// Every fault counts all calls of its action, also those that another fault took.
/// </summary>
public sealed class FaultPlan
{
    /// <summary>A plan of these faults.</summary>
    /// <exception cref="ArgumentException">A fault contradicts itself; the message says which one and how.</exception>
    public FaultPlan(params Fault[] faults)
    {
        Faults = [.. faults ?? throw new ArgumentNullException(nameof(faults))];
        for (var i = 0; i < faults.Length; i++)
        {
            if (FaultRules.Complaint(faults[i]) is { } complaint)
            {
                throw new ArgumentException($"Fault {i + 1}: {complaint}");
            }
        }
    }

    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan Empty { get; } = new();

    /// <summary>The faults, the one that goes first in front.</summary>
    public IReadOnlyList<Fault> Faults { get; }
}
