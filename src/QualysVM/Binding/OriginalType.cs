using System.Collections;
using System.Management.Automation;

namespace QualysVM.Binding;

/// <summary>What an object was before it went through a job, a file, Select-Object or Export-Csv: the engine keeps the name of the type.</summary>
internal static class OriginalType
{
    private const string Row = "System.Management.Automation.PSCustomObject";
    private const string Records = "QualysVM.";
    private const string Copy = "Deserialized.";
    private static readonly string[] Marks = [Copy, "Selected.", "CSV:"];

    /// <summary>
    /// The full name of the type; null for a row, whose columns somebody chose. Of the columns of a record of this module nobody chose
    /// what the number means, so those are still that record.
    /// </summary>
    public static string? Of(PSObject value)
    {
        var names = value.TypeNames.Select(Unmarked).ToList();
        var first = names.Count > 0 ? names[0] : Row;
        var isRow = value.BaseObject is IDictionary || names.Contains(Row);
        return isRow && !first.StartsWith(Records, StringComparison.Ordinal) ? null
            : value.BaseObject is PSCustomObject || IsCopy(value) ? first
            : value.BaseObject.GetType().FullName;
    }

    /// <summary>Whether an object was read back from a job or a file.</summary>
    public static bool IsCopy(PSObject value) => value.TypeNames.FirstOrDefault()?.StartsWith(Copy, StringComparison.Ordinal) == true;

    private static string Unmarked(string name)
    {
        while (Marks.FirstOrDefault(mark => name.StartsWith(mark, StringComparison.Ordinal)) is { } mark)
        {
            name = name.Substring(mark.Length);
        }

        // A type and a view of it, such as …HostDetection#Vulnerability.
        return name.Split('#')[0];
    }
}
