namespace QualysVM.Benchmarks.Lists;

/// <summary>Lets contenders read lists, each in a process of its own.</summary>
internal static class ListContenders
{
    public const string ChildArgument = "--list";

    /// <summary>Reads the lists at these addresses, one after the other, in one process.</summary>
    public static async Task<IReadOnlyList<ListRun>> RunAsync(this ListContender contender, params string[] addresses)
    {
        var output = await ThisProgram.RunAsync([ChildArgument, contender.Name, .. addresses]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ListRun.Parse)];
    }

    /// <summary>The child's part.</summary>
    public static void RunHere(IEnumerable<ListContender> all, string name, ReadOnlySpan<string> addresses)
    {
        using var reading = all.Single(one => one.Name == name).Open();
        var idle = ThisProgram.WorkingSet;
        foreach (var address in addresses)
        {
            var before = Environment.CpuUsage.TotalTime;
            var arrival = reading.Read(address);
            Console.WriteLine(new ListRun(arrival, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds, idle, ThisProgram.PeakWorkingSet));
        }
    }
}
