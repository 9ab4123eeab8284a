using System.Management.Automation;
using System.Reflection;

namespace QualysVM.Tests.Engine;

/// <summary>Stands for <c>Select-Object -First</c>, which the bare engine lacks: has enough, and says so with the engine's own exception.</summary>
[Cmdlet(VerbsCommon.Select, "First")]
[OutputType(typeof(object))]
public sealed class SelectFirstCommand : PSCmdlet
{
    private static readonly ConstructorInfo Enough = typeof(PSCmdlet).Assembly
        .GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single();

    private int seen;

    [Parameter(Mandatory = true, Position = 0)]
    public int Count { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    internal static void Import(ModuleAtWork module) => module.Good("Import-Module -Assembly $args[0]", typeof(SelectFirstCommand).Assembly);

    protected override void ProcessRecord()
    {
        WriteObject(InputObject);
        if (++seen == Count)
        {
            throw (Exception)Enough.Invoke([this]);
        }
    }
}
