using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Parameters;

/// <summary>All the parameters of one action. Unknown ones are refused, as the service does; nothing is ignored.</summary>
/// <remarks>The order of the checks among themselves (1901, 1903, 1922, 1904, 1905) is [I].</remarks>
internal sealed class ParameterTable(params ParameterRule[] rules)
{
    /// <summary>Groups of which only one member may be given.</summary>
    public string[][] Exclusive { get; init; } = [];

    /// <summary>Groups of which at least one member must be given.</summary>
    public string[][] OneNeeded { get; init; } = [];

    public Refusal? Refuse(CallContext context)
    {
        var fields = context.Fields;
        var known = rules.Where(rule => IsKnown(rule, context)).ToDictionary(rule => rule.Name, StringComparer.Ordinal);

        var unknown = fields.Names.Where(name => name != "action" && !known.ContainsKey(name)).ToArray();
        if (unknown.Length > 0)
        {
            return Refusal.Unknown(unknown);
        }

        var missing = known.Values.Where(rule => rule.IsRequired && !fields.Has(rule.Name)).Select(rule => rule.Name).ToArray();
        if (missing.Length > 0)
        {
            return Refusal.Missing(missing);
        }

        if (Array.Find(OneNeeded, group => !Array.Exists(group, fields.Has)) is { } needed)
        {
            return Refusal.OneNeeded(needed);
        }

        if (Array.Find(Exclusive, group => group.Count(fields.Has) > 1) is { } clash)
        {
            return Refusal.Exclusive(clash);
        }

        foreach (var rule in rules)
        {
            if (fields[rule.Name] is { } value && rule.WhyBad(value) is { } why)
            {
                return Refusal.BadValue(rule.Name, value, why);
            }
        }

        return null;
    }

    private static bool IsKnown(ParameterRule rule, CallContext context) =>
        (!rule.ConsultantOnly || context.Account.IsConsultant) && (!rule.NotForAuditors || context.Account.Role != Role.Auditor)
            && (rule.OnlyIn is null || rule.OnlyIn == context.Version);
}
