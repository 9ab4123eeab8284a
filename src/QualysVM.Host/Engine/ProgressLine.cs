using System.Management.Automation;

namespace QualysVM.Host.Engine;

/// <summary>Progress on one line, drawn over itself and wiped before anything else is written.</summary>
internal sealed class ProgressLine(Screen screen)
{
    private const string Wipe = "\r\e[2K";
    private bool drawn;

    public void Show(ProgressRecord record)
    {
        if (!screen.ShowsProgress)
        {
            return;
        }

        if (record.RecordType == ProgressRecordType.Completed)
        {
            Clear();
            return;
        }

        var text = $"{record.Activity}: {record.StatusDescription}{Done(record.PercentComplete)}{Left(record.SecondsRemaining)}";
        var room = Math.Max(1, screen.Width - 1);
        screen.Output.Write($"{Wipe}\e[33m{(text.Length <= room ? text : text[..room])}\e[0m");
        drawn = true;
    }

    public void Clear()
    {
        if (drawn)
        {
            screen.Output.Write(Wipe);
            drawn = false;
        }
    }

    private static string Done(int percent) => percent < 0 ? "" : $" {percent} %";

    private static string Left(int seconds) => seconds < 0 ? "" : $", {TimeSpan.FromSeconds(seconds):g} left";
}
