using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Core.Clients;

namespace QualysVM.Commands;

/// <summary>
/// A cmdlet that reads what may belong to a client. A client is named by id or by name: each is mandatory in a parameter set of its own,
/// so the engine itself refuses both. The pair never binds from pipeline properties: an object with both would silently drop one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ClientCommand : SessionCommand
{
    private protected const string AllSet = "All";
    private protected const string ClientIdSet = "ClientId";
    private protected const string ClientNameSet = "ClientName";

    /// <summary>Only what belongs to the client with this id (Consultant subscriptions only).</summary>
    [Parameter(Mandatory = true, ParameterSetName = ClientIdSet)]
    [ValidateRange(1, long.MaxValue)]
    public long ClientId { get; set; }

    /// <summary>Only what belongs to the client with this name (Consultant subscriptions only).</summary>
    [Parameter(Mandatory = true, ParameterSetName = ClientNameSet)]
    [ValidateNotNullOrEmpty]
    public string ClientName { get; set; } = "";

    private protected ClientScope Client => ParameterSetName switch
    {
        ClientIdSet => ClientScope.ById(ClientId),
        ClientNameSet => ClientScope.ByName(ClientName),
        _ => ClientScope.None,
    };
}
