using System.ComponentModel;
using System.Globalization;
using QualysVM.Core.Scans.Results;

namespace QualysVM.Views;

/// <summary>What the views show of results. Public as format files may call public types only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FindingView
{
    /// <summary>The title; of a brief finding, which has none, the first line of what the scanner saw.</summary>
    public static string Title(ScanFinding finding) => Shown.Line(finding.Title ?? FirstLine(finding.Result ?? ""));

    /// <summary>How many hosts were alive of how many: <c>12 of 254</c>.</summary>
    public static string Hosts(ScanResultHeader header) => (header.ActiveHosts, header.TotalHosts) switch
    {
        (null, null) => "",
        (null, var total) => string.Format(CultureInfo.InvariantCulture, "{0}", total),
        (var active, null) => string.Format(CultureInfo.InvariantCulture, "{0} alive", active),
        var (active, total) => string.Format(CultureInfo.InvariantCulture, "{0} of {1}", active, total),
    };

    private static string FirstLine(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        return (end < 0 ? text : text.Substring(0, end)).Replace('\t', ' ');
    }
}
