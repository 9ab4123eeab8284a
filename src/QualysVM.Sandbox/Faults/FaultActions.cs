using System.Text.RegularExpressions;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Faults;

/// <summary>
/// How faults name actions. The name comes from the call alone, not from the actions which the sandbox has: so a call
/// that is refused counts, and an action that is not simulated can be answered by a fault.
/// </summary>
internal static class FaultActions
{
    public const string Any = "*";

    public const string Allowed = "an object and its action, such as \"scan list\", or one of login, logout, about, *";

    // One word alone is only ever one of these, so that a forgotten or a hyphenated action word is noticed.
    private const string Pattern = @"^(\*|login|logout|about|[a-z_]+( [a-z_]+)+)$";

    public static bool IsName(string? action) => action is not null && Regex.IsMatch(action, Pattern, RegexOptions.CultureInvariant);

    /// <summary>The name of a call's action, or nothing for a call to nowhere.</summary>
    public static string? Of(ApiCall call)
    {
        if (call.Path == "/msp/about.php")
        {
            return "about";
        }

        if (call.Path == "/msp/report_template_list.php")
        {
            return "report template list";
        }

        var path = Regex.Match(call.Path, "^/api/[0-9.]+/fo/(.+?)/?$", RegexOptions.CultureInvariant);
        if (!path.Success)
        {
            return null;
        }

        var word = call.Fields["action"];
        return path.Groups[1].Value == "session" ? word : $"{path.Groups[1].Value.Replace('/', ' ')} {word}";
    }
}
