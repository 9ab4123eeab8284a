using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Core.Sessions;
using QualysVM.Records;

namespace QualysVM.Views;

/// <summary>
/// What the views read of a record: <c>$_.InTable.Launched</c> is what the column Launched shows. The format file asks for it as a hidden
/// property, as constrained language lets a script block read properties and call no methods. Public as the types file may name public types only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class View
{
    /// <summary>What a table shows, by its headers.</summary>
    public static object InTable(PSObject record) => new TableCells(record);

    /// <summary>What a list shows, by its labels.</summary>
    public static object InList(PSObject record) => new ListCells(record);

    /// <summary>How many hosts were alive of how many: the column Hosts of the header of results.</summary>
    public static HostCount? Hosts(PSObject header)
    {
        Comparisons.Allow();
        return HostCount.Of(Cells.Value<int>(header, "ActiveHosts"), Cells.Value<int>(header, "TotalHosts"));
    }

    /// <summary>How a session signs in: its column Auth.</summary>
    public static object? Auth(PSObject session)
    {
        Comparisons.Allow();
        return session.Properties["Authentication"]?.Value;
    }

    /// <summary>The CVE numbers of an entry as one text, which a column can compare and sort.</summary>
    public static string Cve(PSObject entry) => string.Join(", ", (LanguagePrimitives.GetEnumerable(entry.Properties["CveIds"]?.Value) ?? Array.Empty<object>()).Cast<object>());

    /// <summary>When a session was connected, to the minute: what its column Connected shows and compares.</summary>
    public static DateTimeOffset? Connected(PSObject session)
    {
        Comparisons.Allow();
        return Cells.Time(session, "ConnectedAt") is { } time ? time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute)) : null;
    }

    /// <summary>How the session of a copy signed in. A file keeps a word of a closed set as its number.</summary>
    public static Authentication Authentication(PSObject copy) =>
        (Authentication)new StoredProperties(copy).Value(typeof(QualysSession).GetProperty(nameof(Authentication))!, typeof(Authentication))!;

    /// <summary>A copy of a session has no connection, whatever the session had.</summary>
    public static bool NotConnected(PSObject copy) => false;
}
