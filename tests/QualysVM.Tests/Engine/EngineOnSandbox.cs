using QualysVM.Core.Sessions;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>
/// The module in an engine, with a session in its variable whose sandbox shows what was sent.
/// The sandbox of Connect-QualysSession itself sits behind the module's wall, where no test can look.
/// </summary>
public sealed class EngineOnSandbox : IDisposable
{
    public EngineOnSandbox()
        : this(apiVersion: null)
    {
    }

    internal EngineOnSandbox(string? apiVersion = null, int width = Screen.DefaultWidth)
    {
        Platform = new SandboxHandler(new SandboxOptions { Scans = 60, Reports = 20 });
        Session = SessionMaker.Connect(Platform, apiVersion: apiVersion);
        Module = new ModuleAtWork(width).Using(Session);
    }

    internal SandboxHandler Platform { get; }

    internal QualysSession Session { get; }

    internal ModuleAtWork Module { get; }

    /// <summary>The list calls received so far.</summary>
    internal IReadOnlyList<SandboxRequest> Lists => [.. Platform.Requests.Where(request => request.Field("action") == "list")];

    /// <summary>Whether somebody signed out.</summary>
    internal bool SignedOut => Platform.Requests.Any(request => request.Field("action") == "logout");

    /// <summary>Runs a script that must make one list call; its fields, without the action, as <c>name=value</c>.</summary>
    internal IReadOnlyList<string> Sent(string script)
    {
        var before = Lists.Count;
        Module.Good(script);
        return Fields(Assert.Single(Lists.Skip(before)));
    }

    internal static IReadOnlyList<string> Fields(SandboxRequest request) =>
        [.. request.Fields.Where(field => field.Key != "action").Select(field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Module.Dispose();
        Session.Dispose();
    }
}
