using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace QualysVM.Commands.Reports;

/// <summary>One bar for all downloads of a command: how many, how much, how fast.</summary>
internal sealed class SaveProgress
{
    private const int ActivityId = 0x9A3;
    private const double Megabyte = 1024 * 1024;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly List<ReportDownload> downloads = [];
    private bool shown;

    public void Add(ReportDownload download) => downloads.Add(download);

    public void Show(QualysCommand command)
    {
        var done = downloads.Count(download => download.Task.IsCompleted);
        var received = downloads.Sum(download => download.Received);
        var length = downloads.Sum(download => download.Length ?? 0);
        var isKnown = length > 0 && downloads.TrueForAll(download => download.Length is not null);
        var rate = received / Math.Max(0.001, watch.Elapsed.TotalSeconds);
        var status = string.Format(
            CultureInfo.InvariantCulture,
            "{0} of {1} done, {2:N1} {3}MB, {4:N1} MB/s",
            done,
            downloads.Count,
            received / Megabyte,
            isKnown ? string.Format(CultureInfo.InvariantCulture, "of {0:N1} ", length / Megabyte) : "",
            rate / Megabyte);
        command.WriteProgress(new ProgressRecord(ActivityId, "Saving Qualys reports", status)
        {
            PercentComplete = isKnown ? (int)Math.Min(100, received * 100 / length) : -1,
            SecondsRemaining = isKnown && rate > 0 ? (int)((length - received) / rate) : -1,
        });
        shown = true;
    }

    public void Complete(QualysCommand command)
    {
        if (shown)
        {
            command.WriteProgress(new ProgressRecord(ActivityId, "Saving Qualys reports", "Done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
