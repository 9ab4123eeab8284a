using QualysVM.Core.Http;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Files;
using QualysVM.Files;

namespace QualysVM.Commands.Reports;

/// <summary>One report on its way into a file.</summary>
internal sealed class ReportDownload(long id, Report? report, Destination destination, bool force)
{
    private string? path;
    private long received;

    public long Id => id;

    /// <summary>The file, once it is whole.</summary>
    public Task<FileInfo> Task { get; private set; } = null!;

    /// <summary>Bytes that have arrived.</summary>
    public long Received => Interlocked.Read(ref received);

    /// <summary>How many there will be; null until the service says so, or for good where it does not.</summary>
    public long? Length { get; private set; }

    public void Begin(ReportApi reports, ICallObserver observer, CancellationTokenSource stop)
    {
        Task = Fetch();

        async Task<FileInfo> Fetch()
        {
            using (stop)
            {
                return await reports.FetchAsync(id, Receive, bytes => Interlocked.Exchange(ref received, bytes), observer, stop.Token).ConfigureAwait(false);
            }
        }
    }

    private FileInfo Receive(ReportFile file)
    {
        Length = file.Length;
        path ??= destination.Take(NameOf(file), $"{id}");
        using var draft = NewFile.Create(path, force);
        NewFile.Guard(path, () =>
        {
            file.CopyTo(draft.Content);
            return true;
        });
        return draft.Complete();
    }

    /// <summary>The service's name made safe; where it gives none, the number.</summary>
    private string NameOf(ReportFile file) => file.Name.Length > 0
        ? FileNames.Safe(file.Name)
        : FileNames.Clean($"{id}", report is null ? ".bin" : ReportFormat.Extension(report.OutputFormat));
}
