using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.OptionProfiles;

/// <summary>Calls about option profiles.</summary>
public sealed class OptionProfileApi
{
    private readonly QualysSession session;

    internal OptionProfileApi(QualysSession session) => this.session = session;

    /// <summary>Lists the profiles of a module as they arrive. The call begins at once.</summary>
    /// <param name="module">See <see cref="OptionProfileModule"/>.</param>
    /// <param name="query">Which.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="token">Ends the call.</param>
    public RecordFeed<OptionProfileSettings> List(string module, OptionProfileQuery query, ICallObserver observer, CancellationToken token) =>
        new ListApi<OptionProfileQuery, OptionProfileSettings>(session, ActionOf(module), OptionProfileSettingsReader.List).List(query, observer, token);

    /// <summary>
    /// Fetches profiles as the service writes them, passwords included. The document is looked at to its end before anybody gets it; one that breaks off is
    /// begun again as often as the session allows.
    /// </summary>
    /// <exception cref="Errors.QualysException">The call failed, or the answer is no whole document with the profiles that were asked for.</exception>
    public Task<ArraySegment<byte>> ExportAsync(OptionProfileExport export, ICallObserver observer, CancellationToken token)
    {
        observer = SafeObserver.Before(observer);
        var action = ApiActions.OptionProfileExport;
        var call = new QualysCall(action, session.VersionOf(action, observer), export.ToFields());
        return session.SendAsync(call, reply => Task.Factory.StartNew(
            () =>
            {
                using (reply)
                {
                    return ExportedProfiles.Read(reply, export.Id);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default), observer, token);
    }

    private static ApiAction ActionOf(string module) => module.ToUpperInvariant() switch
    {
        "PC" => ApiActions.ComplianceOptionProfileList,
        "PCI" => ApiActions.PciOptionProfileList,
        _ => ApiActions.OptionProfileList,
    };
}
