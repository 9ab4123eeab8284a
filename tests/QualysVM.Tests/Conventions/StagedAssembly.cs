using System.Management.Automation;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using QualysVM.Host.Engine;

namespace QualysVM.Tests.Conventions;

/// <summary>The module's own assembly as it ships, and what is read from it.</summary>
internal static class StagedAssembly
{
    public static readonly string[] Frameworks = ["net8.0", "net472"];

    /// <summary>The very file that the engine imports.</summary>
    public static Assembly Module { get; } = Assembly.LoadFrom(Path.Combine(StagedModule.Folder, "bin", "net8.0", "QualysVM.dll"));

    /// <summary>Every cmdlet class, by the name of its command.</summary>
    public static IReadOnlyDictionary<string, Type> Commands { get; } = Module.GetTypes()
        .Where(type => typeof(Cmdlet).IsAssignableFrom(type) && !type.IsAbstract)
        .ToDictionary(NameOf);

    public static TheoryData<string> CommandNames => new(Commands.Keys.Order());

    /// <summary>The types of our own that cmdlets say they write.</summary>
    public static IReadOnlyList<Type> OutputTypes { get; } =
        [.. Commands.Values.SelectMany(type => type.GetCustomAttributes<OutputTypeAttribute>()).SelectMany(attribute => attribute.Type).Select(name => name.Type).Where(type => type.FullName!.StartsWith("QualysVM.", StringComparison.Ordinal)).Distinct()];

    public static string RepositoryRoot { get; } = typeof(StagedAssembly).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "RepositoryRoot").Value!;

    public static CmdletAttribute Attribute(Type command) => command.GetCustomAttribute<CmdletAttribute>()
        ?? throw new InvalidOperationException($"{command} has no [Cmdlet].");

    /// <summary>The parameters of a cmdlet, each with its attributes.</summary>
    public static IReadOnlyList<(PropertyInfo Property, IReadOnlyList<ParameterAttribute> Attributes)> Parameters(Type command) =>
        [.. command.GetProperties().Select(property => (property, (IReadOnlyList<ParameterAttribute>)[.. property.GetCustomAttributes<ParameterAttribute>()])).Where(parameter => parameter.Item2.Count > 0)];

    /// <summary>The records that a parameter takes, or that it names; null where it says of none.</summary>
    public static Type? KindOf(PropertyInfo parameter) =>
        parameter.GetCustomAttributes().FirstOrDefault(attribute => attribute.GetType().Name == "TakesAttribute") is { } takes ? (Type?)takes.GetType().GetProperty("Kind")!.GetValue(takes) : null;

    /// <summary>The records of other kinds that a parameter takes.</summary>
    public static IReadOnlyList<Type> AlsoOf(PropertyInfo parameter) =>
        parameter.GetCustomAttributes().FirstOrDefault(Takes) switch
        {
            null => [],
            var takes when takes.GetType().GetProperty("Also") is { } also => (Type[])also.GetValue(takes)!,
            _ => [.. OutputTypes.Where(type => type.GetProperty("Ip") is not null)],
        };

    /// <summary>Whether an attribute says what kind of thing a parameter takes.</summary>
    public static bool Takes(object attribute) => attribute.GetType().Name is "TakesAttribute" or "TakesAddressesAttribute";

    /// <summary>A file of the staged module for one framework.</summary>
    public static string File(string framework, params string[] path) => Path.Combine([StagedModule.Folder, "bin", framework, .. path]);

    /// <summary>The assemblies that a file refers to, read without loading it.</summary>
    public static IReadOnlyList<string> References(string file)
    {
        using var image = new PEReader(System.IO.File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static string NameOf(Type command) => $"{Attribute(command).VerbName}-{Attribute(command).NounName}";
}
