using System.ComponentModel;
using System.Management.Automation;

namespace QualysVM.Commands;

/// <summary>A cmdlet that lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ListCommand : ClientCommand
{
    /// <summary>Asks the service to repeat what it understood; the answer goes to the verbose stream.</summary>
    [Parameter]
    public SwitchParameter EchoRequest { get; set; }
}
