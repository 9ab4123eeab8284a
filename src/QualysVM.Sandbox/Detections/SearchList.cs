using System.Globalization;
using QualysVM.Sandbox.KnowledgeBase;

namespace QualysVM.Sandbox.Detections;

/// <summary>A list of checks that somebody has put together.</summary>
internal sealed record SearchList(int Id, string Title, Func<Vulnerability, bool> Holds)
{
    public static readonly SearchList[] All =
    [
        new(4401, "Urgent", check => check.Severity >= 4 && !check.IsInformation),
        new(4402, "Windows <all>", check => check.Family == SystemFamily.Windows),
        new(4403, "Nothing but facts", check => check.IsInformation),
    ];

    /// <summary>Such a list finds nothing unless information is asked for.</summary>
    public bool HoldsFactsAlone => Vulnerabilities.All.Where(Holds).All(check => check.IsInformation);

    public static SearchList? ById(string id) => Array.Find(All, one => one.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0'));

    public static SearchList? ByTitle(string title) => Array.Find(All, one => one.Title == title);
}
