using QualysVM.Core.Http;

namespace QualysVM.Core.Versions;

/// <summary>An older version of an action that still answers, and until when.</summary>
/// <param name="Version">The older version.</param>
/// <param name="EndOfService">The month in which the vendor stops supporting it.</param>
/// <param name="EndOfLife">The month in which it stops answering.</param>
internal sealed record SupersededVersion(ApiVersion Version, string EndOfService, string EndOfLife);

/// <summary>One action of one endpoint: where it is, whether it changes anything, and its versions.</summary>
internal sealed class ApiAction
{
    /// <summary>What people call it, for messages: <c>scan list</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The path with <c>{0}</c> where the version goes. The trailing slash matters: without it the server redirects.</summary>
    public required string Path { get; init; }

    /// <summary>The value of <c>action</c>, or null for the old calls that have none.</summary>
    public string? Name { get; init; }

    /// <summary>POST unless the action takes GET only. Lists go by POST too: a long filter in a URL is answered with 414.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>True for launch, cancel, delete and the like, which are never sent twice.</summary>
    public bool Changes { get; init; }

    /// <summary>The cmdlet that shows what a change did, for when its answer was lost.</summary>
    public string? ShownBy { get; init; }

    /// <summary>False for the old calls that know name and password only, whatever the session signs with.</summary>
    public bool TakesCookies { get; init; } = true;

    /// <summary>False for the calls that the service exempts from its limits.</summary>
    public bool Metered { get; init; } = true;

    /// <summary>How many bytes its short answer may have: a megabyte, or more where the documented answer lists addresses or numbers.</summary>
    public long LongestAnswer { get; init; } = ReplyPart.Short;

    public required ApiVersion Newest { get; init; }

    public IReadOnlyList<SupersededVersion> Older { get; init; } = [];

    /// <summary>The version wanted where this action has it, else the newest one.</summary>
    public ApiVersion Choose(ApiVersion? wanted) =>
        wanted is { } version && Superseded(version) is not null ? version : Newest;

    public SupersededVersion? Superseded(ApiVersion version) => Older.FirstOrDefault(old => old.Version == version);

    public override string ToString() => Title;
}
