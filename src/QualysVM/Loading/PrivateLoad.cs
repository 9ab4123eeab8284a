using System.Reflection;
using QualysVM.Core;
#if !NETFRAMEWORK
using System.Runtime.Loader;
#endif

namespace QualysVM.Loading;

#if NETFRAMEWORK
/// <summary>
/// Windows PowerShell: files loaded without a context see neither each other nor anybody else's, so their references come to
/// <see cref="AppDomain.AssemblyResolve"/>. Only requests of our own files are answered, by simple name: Polly.Core and its
/// companions ask for different versions of one facade, and there are no binding redirects for a module.
/// </summary>
internal static class PrivateLoad
{
    private static readonly Dictionary<string, Assembly> Loaded = new(StringComparer.OrdinalIgnoreCase);
    private static string? folder;

    public static Assembly Load(string from, string name)
    {
        lock (Loaded)
        {
            if (folder is null)
            {
                folder = from;
                AppDomain.CurrentDomain.AssemblyResolve += static (_, request) =>
                    request.RequestingAssembly is { } asker && IsOurs(asker) ? Find(new AssemblyName(request.Name).Name) : null;
            }

            return Find(name) ?? throw new FileNotFoundException($"The module is not whole: {name}.dll is missing in {from}.");
        }
    }

    private static bool IsOurs(Assembly asker)
    {
        lock (Loaded)
        {
            return Loaded.ContainsValue(asker);
        }
    }

    private static Assembly? Find(string name)
    {
        if (name == typeof(QualysApi).Assembly.GetName().Name)
        {
            return typeof(QualysApi).Assembly;
        }

        lock (Loaded)
        {
            var path = Path.Combine(folder!, name + ".dll");
            if (!Loaded.TryGetValue(name, out var assembly) && File.Exists(path))
            {
                Loaded[name] = assembly = Assembly.LoadFile(path);
            }

            return assembly;
        }
    }
}
#else
/// <summary>PowerShell 7: a load context of our own, asked before the default one, whose core is the one that is already there.</summary>
internal sealed class PrivateLoad : AssemblyLoadContext
{
    private static readonly object Gate = new();
    private static PrivateLoad? context;
    private readonly string folder;

    private PrivateLoad(string folder)
        : base("QualysVM") => this.folder = folder;

    public static Assembly Load(string from, string name)
    {
        lock (Gate)
        {
            context ??= new PrivateLoad(from);
        }

        return context.LoadFromAssemblyName(new AssemblyName(name));
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(QualysApi).Assembly.GetName().Name)
        {
            return typeof(QualysApi).Assembly;
        }

        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
#endif
