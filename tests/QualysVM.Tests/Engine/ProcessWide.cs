namespace QualysVM.Tests.Engine;

/// <summary>Tests that change the process's environment or time zone, or measure its memory, run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWide
{
    public const string Name = "Process-wide state";

    /// <summary>Sets variables until disposed. Null takes one away.</summary>
    internal static IDisposable Environment(params (string Name, string? Value)[] variables) => new Restored(variables);

    /// <summary>Moves this process to another time zone until disposed.</summary>
    internal static IDisposable TimeZone(string id) => new Restored([("TZ", id)]);

    private sealed class Restored : IDisposable
    {
        private readonly (string Name, string? Value)[] before;

        public Restored((string Name, string? Value)[] variables)
        {
            before = [.. variables.Select(variable => (variable.Name, System.Environment.GetEnvironmentVariable(variable.Name)))];
            Set(variables);
        }

        public void Dispose() => Set(before);

        private static void Set((string Name, string? Value)[] variables)
        {
            foreach (var (name, value) in variables)
            {
                System.Environment.SetEnvironmentVariable(name, value);
            }

            TimeZoneInfo.ClearCachedData();
        }
    }
}
