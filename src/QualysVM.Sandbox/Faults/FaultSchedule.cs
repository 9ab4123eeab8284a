using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Faults;

/// <summary>Counts the calls and knows which fault is due. One for each platform: a plan can be used for many.</summary>
internal sealed class FaultSchedule(FaultPlan plan)
{
    private readonly int[] calls = new int[plan.Faults.Count];

    public Fault? Next(ApiCall call)
    {
        if (calls.Length == 0)
        {
            return null;
        }

        var action = FaultActions.Of(call);
        Fault? due = null;
        lock (calls)
        {
            for (var i = 0; i < calls.Length; i++)
            {
                var fault = plan.Faults[i];
                if (fault.Action != FaultActions.Any && fault.Action != action)
                {
                    continue;
                }

                // Counted for all of them, also after the one that is due.
                calls[i]++;
                due ??= IsDue(fault, calls[i]) ? fault : null;
            }
        }

        return due;
    }

    private static bool IsDue(Fault fault, int call)
    {
        if (fault.Call is { } only)
        {
            return call == only;
        }

        var first = fault.From ?? fault.Every ?? 1;
        return call >= first && call <= (fault.To ?? int.MaxValue) && (call - first) % (fault.Every ?? 1) == 0;
    }
}
