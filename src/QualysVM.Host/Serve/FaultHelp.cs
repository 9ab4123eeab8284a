namespace QualysVM.Host.Serve;

/// <summary>The part of the help that describes the file of faults.</summary>
public static class FaultHelp
{
    /// <summary>Valid as it stands, so that it can be copied.</summary>
    public const string Example = """
        [
          // A session that dies after three calls: the fourth is answered with 401.
          { "action": "scan list", "call": 4, "dropSessions": true },
          // A proxy that fails now and then, and a service that is busy twice.
          { "action": "report list", "every": 5, "status": 502, "headers": { "Retry-After": "2" }, "body": "<h1>Bad Gateway</h1>" },
          { "action": "report list", "to": 2, "rateLimit": 30 },
          // A slow line that breaks, and a sign-out whose answer never arrives.
          { "action": "scan list", "from": 6, "to": 7, "dripBytes": 512, "dripMilliseconds": 100, "cutAfter": 4096, "reset": true },
          // A file that breaks off in its middle, and then one without a name.
          { "action": "report fetch", "call": 1, "cutPercent": 50, "reset": true },
          { "action": "report fetch", "call": 2, "withoutHeader": "Content-Disposition" },
          { "action": "logout", "afterwards": true, "reset": true }
        ]
        """;

    /// <summary>What <c>serve --help</c> says about faults.</summary>
    public static string Text { get; } = $"""
        --faults takes a JSON file: an array of objects, each of which says what goes wrong and at which calls.
        Where several fit a call, the first is played; each of them counts all calls of its action. For example:

        {Example}

        What an object may say (a fault without call, from, to and every happens at each call):
        {string.Join("\n", FaultProperties.All.Select(property => $"  {property.Name,-18} {property.Meaning}"))}
        """;
}
