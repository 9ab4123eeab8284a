using System.Management.Automation;

namespace QualysVM.Views;

/// <summary>
/// What a table shows: a text that is equal to the property under the column's header. But for yes and no, as PowerShell takes any text for
/// true, and for sizes, which the service rounds.
/// </summary>
internal sealed class TableCells(PSObject record) : Cells(record)
{
    private protected override object? Cell(string name) => name switch
    {
        "Launched" or "Updated" or "LastScan" or "FirstFound" => LocalTime.Second(Time(name)),
        "NextLaunch" or "Connected" => LocalTime.Minute(Time(name)),
        "Active" => YesOrNo(name, Text("ActiveText")),
        "Global" or "Patch" or "Default" => YesOrNo(name),
        "Size" => Text("SizeText"),
        _ => Line(name),
    };
}
