using System.Reflection;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Tests.Changes;

/// <summary>Every action of the table, and of these the ones that change something: what is built next is among them.</summary>
internal static class ChangingActions
{
    public static IReadOnlyList<ApiAction> Whole { get; } =
        [.. typeof(ApiActions).GetProperties(BindingFlags.Static | BindingFlags.Public).Where(property => property.PropertyType == typeof(ApiAction)).Select(property => (ApiAction)property.GetValue(null)!)];

    public static IReadOnlyList<ApiAction> All { get; } = [.. Whole.Where(action => action.Changes)];

    /// <summary>Sends one as the calls of the core do.</summary>
    public static Task<SimpleReturn> SendAsync(QualysSession session, ApiAction action, string change = "c", ICallObserver? observer = null, CancellationToken token = default) => session.SendAsync(
        new QualysCall(action, action.Newest, new FormFields().Add("change", change)), ReplyDocument.ReadSimpleReturn, observer ?? SilentObserver.Instance, token);
}
