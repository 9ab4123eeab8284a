using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Hosts;

/// <summary>Calls about hosts.</summary>
public sealed class HostApi
{
    private readonly ListApi<HostQuery, Host> hosts;
    private readonly ListApi<HostQuery, Host> withGroups;
    private readonly ListApi<HostQuery, Host> numbers;

    internal HostApi(QualysSession session)
    {
        hosts = new(session, ApiActions.HostList, HostReader.List);
        withGroups = new(session, ApiActions.HostList, HostReader.WithGroups);
        numbers = new(session, ApiActions.HostList, HostReader.Numbers);
    }

    /// <summary>Lists hosts as they arrive, by rising number. The call begins at once.</summary>
    /// <exception cref="Errors.QualysException">The values of the query contradict each other.</exception>
    public RecordFeed<Host> List(HostQuery query, ICallObserver observer, CancellationToken token) =>
        (query.IdOnly ? numbers : query.IncludeAssetGroups ? withGroups : hosts).List(query, observer, token);
}
