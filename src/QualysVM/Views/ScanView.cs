using System.ComponentModel;
using System.Globalization;
using QualysVM.Core.Scans;

namespace QualysVM.Views;

/// <summary>What the views show of a scan. Public as format files may call public types only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScanView
{
    /// <summary><c>00:29:43</c>, <c>3d 02:03:04</c>, or the service's word while there is no time.</summary>
    public static string Duration(Scan scan) => scan.Duration switch
    {
        null => Shown.Line(scan.DurationText),
        { Days: 0 } time => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
        { } time => string.Format(CultureInfo.InvariantCulture, "{0}d {1:hh\\:mm\\:ss}", time.Days, time),
    };

    /// <summary>The state, and what it does not tell.</summary>
    public static string State(Scan scan) => Shown.Line(scan.SubState.Length == 0 ? scan.State : $"{scan.State} ({scan.SubState})");
}
