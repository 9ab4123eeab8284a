using System.Globalization;

namespace QualysVM.Sandbox.KnowledgeBase;

/// <summary>All checks by kind.</summary>
internal static class Vulnerabilities
{
    public static readonly Vulnerability[] All = [.. RemoteChecks.All, .. LocalChecks.All, .. InformationChecks.All];

    /// <summary>A check of the vendor's own KnowledgeBase, of which only the number is known here.</summary>
    public static Vulnerability Unlisted(int qid) =>
        new(qid, Vulnerability.Information, 1, "Information gathering", "QID " + qid.ToString(CultureInfo.InvariantCulture));
}
