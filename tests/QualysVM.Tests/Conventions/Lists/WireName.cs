namespace QualysVM.Tests.Conventions.Lists;

/// <summary>Whether a field is called as the property or parameter is that fills it, so that two which are swapped are found.</summary>
internal static class WireName
{
    /// <summary>What the service calls otherwise.</summary>
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["show_ags"] = "asset group",
        ["show_op"] = "option profile",
        ["show_last"] = "latest",
        ["scan_ref"] = "ref",
        ["ips"] = "ip range",
        ["output_format"] = "format",
    };

    public static bool Fits(string field, string property) => Plain(Otherwise.GetValueOrDefault(field, field)) == Plain(property);

    /// <summary>Without what says how, and without a plural: show_notifications, IncludeNotification.</summary>
    private static string Plain(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        foreach (var how in new[] { "show", "ignore", "include", "exclude", "is" })
        {
            plain = plain.StartsWith(how, StringComparison.Ordinal) ? plain[how.Length..] : plain;
        }

        foreach (var how in new[] { "only", "datetime" })
        {
            plain = plain.EndsWith(how, StringComparison.Ordinal) ? plain[..^how.Length] : plain;
        }

        return plain.TrimEnd('s');
    }
}
