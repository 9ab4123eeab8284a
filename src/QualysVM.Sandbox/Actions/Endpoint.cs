namespace QualysVM.Sandbox.Actions;

/// <summary>One path of the service and its actions.</summary>
internal sealed class Endpoint
{
    private readonly ApiAction[] actions;

    private Endpoint(string name, string[] versions, ApiAction[] actions)
    {
        Name = name;
        Versions = versions;
        this.actions = actions;
    }

    /// <summary>The object in the path, such as <c>scan</c>; the whole path for /msp/.</summary>
    public string Name { get; }

    public string[] Versions { get; }

    /// <summary>The version 1 calls: no action, no X-Requested-With, HTTP basic only.</summary>
    public bool IsLegacy => Versions.Length == 0;

    public static Endpoint Api(string name, string[] versions, params ApiAction[] actions) => new(name, versions, actions);

    public static Endpoint Legacy(string path, ApiAction action) => new(path, [], [action]);

    /// <summary>A call of the portal: HTTP basic only, and errors with HTTP 200.</summary>
    public static Endpoint Portal(string path, ApiAction action) => new(path, [], [action]) { IsPortal = true };

    public bool IsPortal { get; private init; }

    public ApiAction? Find(string? action) => IsLegacy ? actions[0] : Array.Find(actions, a => a.Name == action);

    public IEnumerable<string> ActionNames => actions.Select(a => a.Name);
}
