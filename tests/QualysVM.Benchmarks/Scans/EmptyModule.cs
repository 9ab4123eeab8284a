using System.Management.Automation;
using System.Reflection;
using System.Reflection.Emit;

namespace QualysVM.Benchmarks.Scans;

/// <summary>The least that can be imported: an assembly with one cmdlet that does nothing.</summary>
internal static class EmptyModule
{
    public static string Write(string folder)
    {
        var path = Path.Combine(folder, "Empty.dll");
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Empty"), typeof(object).Assembly);
        var cmdlet = assembly.DefineDynamicModule("Empty").DefineType("GetNothingCommand", TypeAttributes.Public | TypeAttributes.Sealed, typeof(PSCmdlet));
        cmdlet.SetCustomAttribute(new CustomAttributeBuilder(typeof(CmdletAttribute).GetConstructor([typeof(string), typeof(string)])!, ["Get", "Nothing"]));
        cmdlet.DefineDefaultConstructor(MethodAttributes.Public);
        cmdlet.CreateType();
        assembly.Save(path);
        return path;
    }
}
