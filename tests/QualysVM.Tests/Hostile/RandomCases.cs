namespace QualysVM.Tests.Hostile;

/// <summary>How many random cases a test takes: some hundred, always the same, or as many as QUALYSVM_MUTATIONS says.</summary>
internal static class RandomCases
{
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("QUALYSVM_MUTATIONS"), out var number) ? number : 500;
}
