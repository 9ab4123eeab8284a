using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Versions;

namespace QualysVM.Core.RawCalls;

/// <summary>
/// A call that a user makes by its address. What it does nobody here knows, so it is a change, asked for and sent once, unless it is known to read.
/// </summary>
/// <param name="At">Where it goes, and the parameters in the address.</param>
/// <param name="Parameters">The parameters beside those.</param>
internal sealed record RawCall(RawPath At, FormFields Parameters)
{
    /// <summary>QPS says in its path what it does: documented.</summary>
    private static readonly Regex QpsReads = new("^/qps/rest/[0-9.]+/(?<verb>search|get|count)/", RegexOptions.CultureInvariant);

    private static readonly string[] ListsOfOld = ["_list.php", "about.php", "/version"];

    /// <summary>GET or POST; null for what is usual.</summary>
    public HttpMethod? Method { get; init; }

    /// <summary>What is sent in place of a form, or null.</summary>
    public string? Body { get; init; }

    /// <summary>What the body is; null for what it looks like.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the user says that it only reads.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The parameters that were given as secrets.</summary>
    public IReadOnlyCollection<string> Secrets { get; init; } = [];

    /// <summary>Whether it may change something.</summary>
    public bool Changes => !IsReadOnly && !IsKnownToRead;

    private string? ActionName => At.Query.Concat(Parameters).Where(one => one.Key == "action").Select(one => one.Value).FirstOrDefault();

    private bool IsKnownToRead => ActionName is { } action ? Reads(action)
        : QpsReads.IsMatch(At.Path) || (MethodOrUsual == HttpMethod.Get && IsListOfOld);

    private bool IsListOfOld => ListsOfOld.Any(end => At.Path.EndsWith(end, StringComparison.Ordinal));

    private HttpMethod MethodOrUsual => Method ?? (IsUsuallyGet ? HttpMethod.Get : HttpMethod.Post);

    /// <summary>Lists of /api/ go by POST: a long filter in an address is answered with 414.</summary>
    private bool IsUsuallyGet => Body is null && At.Family switch
    {
        RawFamily.Api => false,
        RawFamily.Msp => IsReadOnly || (ActionName is { } action ? Reads(action) : IsListOfOld),
        _ => QpsReads.Match(At.Path) is { Success: true } match ? match.Groups["verb"].Value == "get" : At.Path.EndsWith("/version", StringComparison.Ordinal),
    };

    private static bool Reads(string action) => action is "list" or "fetch" or "count" or "export" || action.StartsWith("list_", StringComparison.Ordinal);

    /// <summary>The action of ours that this is, so that both wait at the same limit.</summary>
    private ApiAction? Known => ApiActions.All.FirstOrDefault(action => action.Name == ActionName && action.IsAt(At.Path));

    /// <summary>The call as it is sent.</summary>
    /// <exception cref="QualysException">It cannot be sent so.</exception>
    public QualysCall ToCall()
    {
        if (At.Family == RawFamily.Api && ApiActions.SignIn.IsAt(At.Path))
        {
            throw Wrong("The session of the service is the module's own: a sign-in or sign-out by raw call would take it away.", "Use Connect-QualysSession and Disconnect-QualysSession.");
        }

        var method = MethodOrUsual;
        if (method == HttpMethod.Get && Body is not null)
        {
            throw Wrong("A call with -Body goes by POST.", "Leave -Method GET out, or give the values with -Parameter.");
        }

        var name = ActionName;
        var title = Known?.Title ?? $"{method} {At.Path}{(name is null ? "" : " action=" + name)}";
        var action = ApiAction.Raw(title, At.Path, name, method, Changes ? Known?.ShownBy ?? "a call that reads it" : null, takesCookies: At.Family == RawFamily.Api);
        return new QualysCall(action, action.Newest, Fields()) { Secrets = Secrets, Content = Content() };
    }

    private FormFields Fields()
    {
        var fields = new FormFields();
        foreach (var field in At.Query.Concat(Parameters))
        {
            if (fields.Any(other => other.Key == field.Key))
            {
                throw Wrong($"The parameter '{field.Key}' stands in -Path and in -Parameter; the service would take the last one only.", "Name it once.");
            }

            fields.Add(field.Key, field.Value);
        }

        return Without(fields, "action");
    }

    private static FormFields Without(FormFields fields, string name) =>
        fields.Where(field => field.Key != name).Aggregate(new FormFields(), (kept, field) => kept.Add(field.Key, field.Value));

    private CallContent? Content()
    {
        if (Body is not { } body)
        {
            // A search of everything, which QPS wants said.
            return At.Family == RawFamily.Qps && MethodOrUsual == HttpMethod.Post ? Searched("") : null;
        }

        var type = ContentType ?? (body.TrimStart() is ['{' or '[', ..] ? "application/json" : "text/xml");
        if (!MediaTypeHeaderValue.TryParse(type, out var media) || media.Parameters.Count > 0)
        {
            throw Wrong($"-ContentType '{type}' is no media type.", "Give it as text/xml or application/json; the encoding is always UTF-8.");
        }

        var content = new CallContent(type, _ => body);
        return content.IsJson ? content with { Refusal = JsonServiceResponse.Refusal } : At.Family == RawFamily.Qps ? Searched(body, type) : content;
    }

    private static CallContent Searched(string body, string type = "text/xml") => new(type, from => from is null ? body : ServiceRequest.From(body, from.Value));

    private static QualysException Wrong(string message, string advice) => new(QualysError.InvalidArgument, message) { Phase = CallPhase.NeverLeft, Advice = advice };
}
