namespace QualysVM.Sandbox.Faults;

/// <summary>What a fault may combine. The names are those of the file format: they differ from C# only in their first letter.</summary>
internal static class FaultRules
{
    public static string? Complaint(Fault? fault)
    {
        if (fault is null)
        {
            return "it is null.";
        }

        return Where(fault) ?? Number(fault) ?? Exclusion(fault);
    }

    private static string? Where(Fault fault) =>
        !FaultActions.IsName(fault.Action) ? $"action \"{fault.Action}\" is not a name. Allowed is {FaultActions.Allowed}."
        : fault.Call is not null && (fault.From ?? fault.To ?? fault.Every) is not null ? "call cannot be together with from, to or every."
        : fault.To < (fault.From ?? 1) ? "to must not be less than from."
        : null;

    private static string? Number(Fault fault) =>
        Below(1, ("call", fault.Call), ("from", fault.From), ("to", fault.To), ("every", fault.Every), ("dripBytes", fault.DripBytes))
        ?? Below(0, ("cutAfter", fault.CutAfter), ("stallAfter", fault.StallAfter))
        ?? (fault.CutPercent is < 0 or > 99 ? "cutPercent must be 0 to 99." : null)
        ?? (fault.Delay < TimeSpan.Zero ? "a delay must not be negative." : null)
        ?? (fault.DripBytes is not null != fault.DripInterval > TimeSpan.Zero ? "to drip takes both a number of bytes and an interval above 0." : null);

    private static string? Below(long least, params (string Name, long? Value)[] numbers) =>
        Array.Find(numbers, number => number.Value < least) is { Name: { } name } ? $"{name} must be {least} or more." : null;

    private static string? Exclusion(Fault fault)
    {
        if (fault is { CutAfter: not null, StallAfter: not null })
        {
            return "cutAfter cannot be together with stallAfter.";
        }

        if (fault.CutPercent is not null && (fault.CutAfter ?? fault.StallAfter) is not null)
        {
            return "cutPercent cannot be together with cutAfter or stallAfter.";
        }

        if (fault is { Refuse: true, Reset: true } or { Refuse: true, Afterwards: true })
        {
            return "refuse cannot be together with reset or afterwards: nothing gets through.";
        }

        if (fault.LosesAnswer && (fault.Answer is not null || fault.ChangesBody || fault.WithoutHeader is not null))
        {
            return $"{(fault.Refuse ? "refuse" : "reset without cutAfter")} leaves no answer, so nothing can be said about the answer or its body.";
        }

        if (fault.Afterwards && fault.Answer is null && !fault.LosesAnswer)
        {
            return "afterwards needs an answer, or reset without cutAfter: in all other faults the action runs anyway.";
        }

        return fault is { DropSessions: false, Answer: null, LosesAnswer: false, ChangesBody: false, WithoutHeader: null } && fault.Delay == TimeSpan.Zero
            ? "it does not say what goes wrong."
            : null;
    }
}
