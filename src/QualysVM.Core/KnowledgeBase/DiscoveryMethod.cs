namespace QualysVM.Core.KnowledgeBase;

/// <summary>How an entry is found, as the list can be asked for it.</summary>
public static class DiscoveryMethod
{
    /// <summary>From outside, whether or not by signing in as well.</summary>
    public const string Remote = "Remote";

    /// <summary>By signing in to the host, whether or not from outside as well.</summary>
    public const string Authenticated = "Authenticated";

    /// <summary>From outside alone.</summary>
    public const string RemoteOnly = "RemoteOnly";

    /// <summary>By signing in alone.</summary>
    public const string AuthenticatedOnly = "AuthenticatedOnly";

    /// <summary>Either way.</summary>
    public const string RemoteAndAuthenticated = "RemoteAndAuthenticated";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Remote, Authenticated, RemoteOnly, AuthenticatedOnly, RemoteAndAuthenticated];
}
