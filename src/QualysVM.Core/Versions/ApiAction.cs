namespace QualysVM.Core.Versions;

/// <summary>An older version of an action that still answers, and until when.</summary>
/// <param name="Version">The older version.</param>
/// <param name="EndOfService">The month in which the vendor stops supporting it.</param>
/// <param name="EndOfLife">The month in which it stops answering.</param>
internal sealed record SupersededVersion(ApiVersion Version, string EndOfService, string EndOfLife);

/// <summary>
/// One action of one endpoint. What it is made as says whether it changes anything: whatever is no list, no download and no sign-in can only
/// be made as a change, which is never sent twice and names the cmdlet that shows what it did.
/// </summary>
internal sealed record ApiAction
{
    /// <summary>As long as an answer in words may be: a megabyte.</summary>
    public const long AnswerInWords = 1024 * 1024;

    /// <summary>As long as an answer may be that repeats addresses or numbers, of which a large subscription has many.</summary>
    public const long AnswerWithTargets = 16 * AnswerInWords;

    private ApiAction(string title, string path, string? name, ApiVersion newest, IReadOnlyList<SupersededVersion> older) =>
        (Title, Path, Name, Newest, Older) = (title, path, name, newest, older);

    /// <summary>What people call it, for messages: <c>scan list</c>.</summary>
    public string Title { get; }

    /// <summary>The path with <c>{0}</c> where the version goes. The trailing slash matters: without it the server redirects.</summary>
    public string Path { get; }

    /// <summary>The value of <c>action</c>, or null for the old calls that have none.</summary>
    public string? Name { get; }

    public ApiVersion Newest { get; }

    public IReadOnlyList<SupersededVersion> Older { get; }

    /// <summary>POST unless the action takes GET only. Lists go by POST too: a long filter in a URL is answered with 414.</summary>
    public HttpMethod Method { get; private init; } = HttpMethod.Post;

    /// <summary>The cmdlet that shows what a change did, for when its answer was lost; null where nothing is changed.</summary>
    public string? ShownBy { get; private init; }

    /// <summary>True for launch, cancel, delete and the like, which are never sent twice.</summary>
    public bool Changes => ShownBy is not null;

    /// <summary>False for the old calls that know name and password only, whatever the session signs with.</summary>
    public bool TakesCookies { get; private init; } = true;

    /// <summary>True for what takes neither cookie nor token. That the old lists refuse a token too is not known, so they are tried.</summary>
    public bool WantsPassword { get; private init; }

    /// <summary>True for what sends its parameters as the criteria of a document.</summary>
    public bool Searches { get; private init; }

    /// <summary>False for the calls that the service exempts from its limits.</summary>
    public bool Metered { get; private init; } = true;

    /// <summary>How many bytes its short answer may have: a megabyte, or more where the documented answer lists addresses or numbers.</summary>
    public long LongestAnswer { get; init; } = AnswerInWords;

    public static ApiAction List(string title, string path, ApiVersion newest, params SupersededVersion[] older) => new(title, path, "list", newest, older);

    /// <summary>A file, or the results of a scan.</summary>
    public static ApiAction Fetch(string title, string path, ApiVersion newest, params SupersededVersion[] older) => new(title, path, "fetch", newest, older);

    /// <summary>A document with settings, which changes nothing either.</summary>
    public static ApiAction Export(string title, string path, ApiVersion newest, params SupersededVersion[] older) => new(title, path, "export", newest, older);

    /// <summary>Whatever else has a name.</summary>
    public static ApiAction Change(string title, string path, string name, string shownBy, ApiVersion newest, params SupersededVersion[] older) =>
        new(title, path, name, newest, older) { ShownBy = shownBy };

    public static ApiAction SignIn(string path, ApiVersion version) => new("sign-in", path, "login", version, []) { Metered = false };

    public static ApiAction SignOut(string path, ApiVersion version) => new("sign-out", path, "logout", version, []) { Metered = false };

    /// <summary>A list of the time before versions, actions and cookies.</summary>
    public static ApiAction OldList(string title, string path) => new(title, path, null, new(2, 0), []) { Method = HttpMethod.Get, TakesCookies = false };

    /// <summary>A search of the portal's API, QPS, which takes a document and knows name and password only.</summary>
    public static ApiAction Search(string title, string path) => new(title, path, null, new(2, 0), []) { TakesCookies = false, WantsPassword = true, Searches = true };

    /// <summary>The cheapest call there is; it shows whether credentials are right, of whatever kind they are.</summary>
    public static ApiAction CredentialCheck(string path) => OldList("credential check", path) with { TakesCookies = true, Metered = false };

    /// <summary>What a user calls by its address, of which we know no more than that.</summary>
    /// <param name="title">What people call it.</param>
    /// <param name="path">The path as it is sent; it has no braces.</param>
    /// <param name="name">The value of <c>action</c>, or null.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="shownBy">What shows what a change did; null for what only reads.</param>
    /// <param name="takesCookies">False for what knows name and password only.</param>
    public static ApiAction Raw(string title, string path, string? name, HttpMethod method, string? shownBy, bool takesCookies) =>
        new(title, path, name, default, []) { Method = method, ShownBy = shownBy, TakesCookies = takesCookies, WantsPassword = !takesCookies, LongestAnswer = AnswerWithTargets };

    /// <summary>Whether a path leads here, in whatever version.</summary>
    public bool IsAt(string path)
    {
        var at = Path.IndexOf("{0}", StringComparison.Ordinal);
        return at < 0 ? path == Path
            : path.Length > Path.Length - "{0}".Length && path.StartsWith(Path.Substring(0, at), StringComparison.Ordinal)
                && path.EndsWith(Path.Substring(at + "{0}".Length), StringComparison.Ordinal)
                && path.Substring(at, path.Length - Path.Length + "{0}".Length).All(c => c is '.' or (>= '0' and <= '9'));
    }

    /// <summary>The version wanted where this action has it, else the newest one.</summary>
    public ApiVersion Choose(ApiVersion? wanted) =>
        wanted is { } version && Superseded(version) is not null ? version : Newest;

    public SupersededVersion? Superseded(ApiVersion version) => Older.FirstOrDefault(old => old.Version == version);

    public override string ToString() => Title;
}
