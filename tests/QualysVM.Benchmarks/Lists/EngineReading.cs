using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using QualysVM.Sandbox;

namespace QualysVM.Benchmarks.Lists;

/// <summary>A script in a PowerShell engine. It finds the server's address in <c>$address</c>, and <c>Measure-Arrival</c> counts what it writes.</summary>
internal sealed class EngineReading : IListReading
{
    private readonly Runspace runspace;
    private readonly string script;

    public EngineReading(string script)
    {
        this.script = script;
        // As the host does: no telemetry, and the commands that pwsh has.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault());
        runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        runspace.Open();
        Run("Import-Module -Assembly $args[0]; $null = 1..3 | ForEach-Object { $_ } | Measure-Arrival", typeof(MeasureArrivalCommand).Assembly);
    }

    /// <summary>The staged module's manifest.</summary>
    public static string Manifest { get; } = Path.Combine(
        typeof(EngineReading).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "ModuleOutput").Value!, "QualysVM.psd1");

    public Arrival Read(string address)
    {
        Prepare(address);
        return (Arrival)Run(script)[^1].BaseObject;
    }

    /// <summary>Gives the script what it needs to connect, and a folder to write in.</summary>
    public void Prepare(string address, string folder = "")
    {
        runspace.SessionStateProxy.SetVariable("address", address);
        runspace.SessionStateProxy.SetVariable("manifest", Manifest);
        runspace.SessionStateProxy.SetVariable("credential", Credential());
        runspace.SessionStateProxy.SetVariable("folder", folder);
    }

    public List<PSObject> Run(string text, params object[] arguments)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(text);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        var output = shell.Invoke();
        return shell.Streams.Error.Count == 0 ? [.. output] : throw new InvalidOperationException(shell.Streams.Error[0].ToString());
    }

    private static PSCredential Credential()
    {
        var password = new System.Security.SecureString();
        foreach (var character in SandboxAccount.Password)
        {
            password.AppendChar(character);
        }

        return new PSCredential(SandboxAccount.UserName, password);
    }

    public void Dispose() => runspace.Dispose();
}
