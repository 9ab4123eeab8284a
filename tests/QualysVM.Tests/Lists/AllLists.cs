using System.Reflection;
using QualysVM.Core;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Tests.Lists;

/// <summary>Every list that the core can read, found in it: what is built next is among them.</summary>
internal static class AllLists
{
    public static IReadOnlyList<ReadableList> Readers { get; } =
    [
        .. from type in typeof(ListReader<>).Assembly.GetTypes()
           from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public)
           where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ListReader<>)
           select (ReadableList)Activator.CreateInstance(typeof(ReadableList<>).MakeGenericType(property.PropertyType.GetGenericArguments()), property.GetValue(null))!,
    ];

    public static ReadableList Named(string root) => Readers.Single(reader => reader.Root == root);
}

/// <summary>A list of whatever.</summary>
internal abstract class ReadableList
{
    /// <summary>What its records are.</summary>
    public abstract Type Type { get; }

    public abstract string Root { get; }

    public abstract string List { get; }

    public abstract string Record { get; }

    /// <summary>An old document is the list itself.</summary>
    public bool IsOld => Root == List;

    /// <summary>A record with nothing but its identity.</summary>
    public string One => Root == "HOST_LIST_VM_DETECTION_OUTPUT"
        ? "<HOST><ID>7</ID><DETECTION_LIST><DETECTION><UNIQUE_VULN_ID>7</UNIQUE_VULN_ID><QID>7</QID></DETECTION></DETECTION_LIST></HOST>"
        : $"<{Record}><REF>scan/1.1</REF><SCAN_REFERENCE>scan/1.1</SCAN_REFERENCE><ID>7</ID><QID>7</QID></{Record}>";

    /// <summary>A document with this in place of its list; in an old one, of its records.</summary>
    public string Document(string response) => Root == Core.Xml.ServiceResponse.Root ? $"<{Root}><responseCode>SUCCESS</responseCode>{response}</{Root}>" : IsOld ? $"<{Root}>{response}</{Root}>" : $"<{Root}><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME>{response}</RESPONSE></{Root}>";

    /// <summary>The list element with this in it; in an old document, this itself.</summary>
    public string Of(string records) => IsOld ? records : $"<{List}>{records}</{List}>";

    /// <summary>Reads what a session answers to its next call: the identities of the records, and what they ended with.</summary>
    public abstract Task<(IReadOnlyList<string> Records, Exception? Error)> ReadAsync(QualysSession session, string? only = null, ICallObserver? observer = null);

    /// <summary>Reads the same, for the records themselves.</summary>
    public abstract Task<(IReadOnlyList<object> Records, Exception? Error)> RecordsAsync(QualysSession session);

    public override string ToString() => Root;
}

/// <summary>A list of one type.</summary>
internal sealed class ReadableList<T>(ListReader<T> reader) : ReadableList
    where T : QualysRecord, new()
{
    public override Type Type => typeof(T);

    public override string Root => reader.Root;

    public override string List => reader.List;

    public override string Record => reader.Record;

    public override async Task<(IReadOnlyList<string> Records, Exception? Error)> ReadAsync(QualysSession session, string? only = null, ICallObserver? observer = null)
    {
        var outcome = await OutcomeAsync(session, only, observer).ConfigureAwait(false);
        return ([.. outcome.Records.Select(record => record.ToString())], outcome.Error);
    }

    public override async Task<(IReadOnlyList<object> Records, Exception? Error)> RecordsAsync(QualysSession session)
    {
        var outcome = await OutcomeAsync(session, null, null).ConfigureAwait(false);
        return ([.. outcome.Records.Cast<object>()], outcome.Error);
    }

    private Task<Outcome<T>> OutcomeAsync(QualysSession session, string? only, ICallObserver? observer) =>
        Outcome.Of(ListCall.Start(session, ApiActions.ScanList, static _ => [], reader, observer ?? SilentObserver.Instance, CancellationToken.None, only is null ? null : [only]));
}
