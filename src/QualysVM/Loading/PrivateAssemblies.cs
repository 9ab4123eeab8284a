using System.Reflection;
using QualysVM.Core.Http;

namespace QualysVM.Loading;

/// <summary>
/// The wall around Polly: what lies in <c>dependencies/</c> is loaded by this class alone, on first use, into a context of its own,
/// so another module's Polly and ours never meet. Nothing of it appears in a type here; the core's interfaces reach across.
/// </summary>
internal static class PrivateAssemblies
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(typeof(PrivateAssemblies).Assembly.Location)!, "dependencies");

    public static IResilience CreateResilience(RetryOptions options) =>
        (IResilience)Create("QualysVM.Resilience", "QualysVM.Resilience.PollyResilience", options);

    public static HttpMessageHandler CreateSandbox() =>
        (HttpMessageHandler)Create("QualysVM.Sandbox", "QualysVM.Sandbox.SandboxHandler");

    private static object Create(string assembly, string type, params object[] arguments) =>
        Activator.CreateInstance(
            PrivateLoad.Load(Folder, assembly).GetType(type, throwOnError: true)!,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
            binder: null,
            arguments,
            System.Globalization.CultureInfo.InvariantCulture)!;
}
