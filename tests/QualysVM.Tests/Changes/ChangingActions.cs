using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Tests.Changes;

/// <summary>Every action that changes something: what is built next is among them.</summary>
internal static class ChangingActions
{
    public static IReadOnlyList<ApiAction> All { get; } = [.. ApiActions.All.Where(action => action.Changes)];

    /// <summary>Sends one as the calls of the core do.</summary>
    public static Task<SimpleReturn> SendAsync(QualysSession session, ApiAction action, string change = "c", ICallObserver? observer = null, CancellationToken token = default) => session.SendAsync(
        new QualysCall(action, action.Newest, new FormFields().Add("change", change)), ReplyDocument.ReadSimpleReturn, observer ?? SilentObserver.Instance, token);
}
