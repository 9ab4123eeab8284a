namespace QualysVM.Commands.Reports;

/// <summary>
/// Downloads that are under way side by side. What has finished is told of in its turn; an error that ends the command waits until the others
/// have finished and are told of.
/// </summary>
internal sealed class DownloadQueue(QualysCommand command, SaveProgress progress, Func<ReportDownload, bool> endsAll, Action<ReportDownload> tell)
{
    private const int BetweenDrawings = 200;
    private readonly List<ReportDownload> running = [];

    /// <summary>The ends of all that is under way.</summary>
    public IEnumerable<Task> Tasks => running.Select(download => download.Task);

    public void Add(ReportDownload download)
    {
        running.Add(download);
        progress.Add(download);
    }

    /// <summary>Waits until no more than so many are under way.</summary>
    public void LetFinish(int left)
    {
        var last = new List<ReportDownload>();
        while (running.Count > left)
        {
            command.Wait(Task.WhenAny([.. Tasks, Task.Delay(BetweenDrawings, command.Stopped)]));
            progress.Show(command);
            foreach (var download in running.Where(download => download.Task.IsCompleted).ToList())
            {
                running.Remove(download);
                if (endsAll(download))
                {
                    last.Add(download);
                    left = 0;
                }
                else
                {
                    tell(download);
                }
            }
        }

        last.ForEach(tell);
    }
}
