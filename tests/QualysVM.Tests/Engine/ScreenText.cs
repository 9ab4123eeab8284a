using System.Text;

namespace QualysVM.Tests.Engine;

/// <summary>Records what a screen was given, and lets a test wait until some text has come.</summary>
internal sealed class ScreenText : TextWriter
{
    private readonly StringBuilder text = new();
    private readonly List<(string Text, TaskCompletionSource Seen)> awaited = [];

    public override Encoding Encoding => Encoding.Unicode;

    public IReadOnlyList<string> Lines => [.. ToString().Split('\n').Select(line => line.TrimEnd('\r'))];

    public Task Seen(string wanted)
    {
        lock (text)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited.Add((wanted, seen));
            Tell();
            return seen.Task;
        }
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (text)
        {
            text.Append(value);
            Tell();
        }
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    public override string ToString()
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private void Tell()
    {
        var all = text.ToString();
        foreach (var (wanted, seen) in awaited)
        {
            if (all.Contains(wanted, StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }
        }
    }
}
