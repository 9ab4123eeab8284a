using System.Text.RegularExpressions;
using QualysVM.Tests.Conventions;

namespace QualysVM.Tests.Examples;

/// <summary>PowerShell that a page or the README shows: a fenced block, or what stands after a prompt.</summary>
internal sealed partial record Example(string Source, string Title, string Code)
{
    /// <summary>All that there are, by the file they stand in and in its order.</summary>
    public static ILookup<string, Example> All { get; } = Directory.GetFiles(Path.Combine(StagedAssembly.RepositoryRoot, "en-US"), "*-*.md").Order(StringComparer.Ordinal)
        .Append(Path.Combine(StagedAssembly.RepositoryRoot, "README.md"))
        .SelectMany(Read).ToLookup(example => example.Source);

    public override string ToString() => $"{Source}, {Title}";

    private static IEnumerable<Example> Read(string path)
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        foreach (Match block in Block().Matches(text))
        {
            var heading = Heading().Matches(text[..block.Index])[^1].Value;
            var line = text[..block.Index].Count(c => c == '\n') + 1;
            if (block.Groups["language"].Value == "powershell")
            {
                yield return new(Path.GetFileName(path), $"{heading} (line {line})", block.Groups["code"].Value);
            }
            else if (block.Groups["language"].Length == 0 && Prompt().Matches(block.Value) is { Count: > 0 } typed)
            {
                yield return new(Path.GetFileName(path), $"{heading} (line {line})", string.Join('\n', typed.Select(match => match.Value)));
            }
        }
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("(?<=^#+ ).+", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?<=^PS> ).+", RegexOptions.Multiline)]
    private static partial Regex Prompt();
}
