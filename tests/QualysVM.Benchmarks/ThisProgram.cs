using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace QualysVM.Benchmarks;

/// <summary>Starts this program again: memory that one run has used, and code that it has compiled, say nothing about the next.</summary>
internal static class ThisProgram
{
    /// <summary>Where the children run: beside an engine that was compiled ahead of time, as PowerShell ships it; a debug build has none.</summary>
    private static string Folder { get; } =
        typeof(ThisProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == "RunsFrom")?.Value ?? AppContext.BaseDirectory;

    /// <summary>Runs a child and returns what it printed.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, ArgumentList = { Path.Combine(Folder, Path.GetFileName(Assembly.GetExecutingAssembly().Location)) } };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? output : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with {child.ExitCode}: {output}");
    }

    /// <summary>The memory that this process has in use.</summary>
    public static long WorkingSet => Memory("VmRSS", static self => self.WorkingSet64);

    /// <summary>The most memory that this process has had in use.</summary>
    public static long PeakWorkingSet => Memory("VmHWM", static self => self.PeakWorkingSet64);

    /// <summary>From the kernel where it tells; Process knows no peak on Linux.</summary>
    private static long Memory(string field, Func<Process, long> elsewhere)
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
        {
            using var self = Process.GetCurrentProcess();
            return elsewhere(self);
        }

        var line = File.ReadLines(Status).First(text => text.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim('\t'), CultureInfo.InvariantCulture) * 1024;
    }
}
