using System.Xml.Linq;

namespace QualysVM.Tests.Sandbox;

/// <summary>The values of a record, trimmed as a careful reader does.</summary>
internal static class SandboxXml
{
    public static string? Value(this XElement record, params string[] path) =>
        path.Aggregate((XElement?)record, (at, name) => at?.Element(name))?.Value.Trim();

    public static string State(this XElement record) => record.Value("STATUS", "STATE")!;

    public static DateTimeOffset Launch(this XElement record) => DateTimeOffset.Parse(record.Value("LAUNCH_DATETIME")!);
}
