using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Records;

namespace QualysVM.Views;

/// <summary>
/// Times under the header of their column, where that is not the name of the property. In constrained language PowerShell forgets, whenever a
/// function of full language has run (as each prompt does), how a text or a date becomes such a time; whoever asks for one here is about to compare it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimeHeader
{
    private static readonly string[] Updates = ["LastUpdate", "LastUpdateDateTime", "UpdateDateTime", "ModifiedDateTime"];

    /// <summary>When it was launched.</summary>
    public static DateTimeOffset? Launched(PSObject record) => Of(record, "LaunchDateTime");

    /// <summary>When it was found first.</summary>
    public static DateTimeOffset? FirstFound(PSObject record) => Of(record, "FirstFoundDateTime");

    /// <summary>When it was scanned last.</summary>
    public static DateTimeOffset? LastScan(PSObject record) => Of(record, "LastScanDateTime");

    /// <summary>When it was changed last, which each kind has under the service's own name for it.</summary>
    public static DateTimeOffset? Updated(PSObject record) => Of(record, Array.Find(Updates, name => record.Properties[name] is not null) ?? Updates[0]);

    private static DateTimeOffset? Of(PSObject record, string property)
    {
        Comparisons.Allow();
        return Cells.Time(record, property);
    }
}
