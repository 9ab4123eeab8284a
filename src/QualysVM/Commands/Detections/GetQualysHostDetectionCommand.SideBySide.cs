using System.Globalization;
using System.Management.Automation;
using QualysVM.Core.Detections;
using QualysVM.Core.Hosts;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Versions;

namespace QualysVM.Commands.Detections;

/// <content>Several pages at once: first the numbers of the hosts, then ranges of them side by side.</content>
public sealed partial class GetQualysHostDetectionCommand
{
    private const string Activity = "Reading detections";

    /// <summary>How many replies are read at once. One unless given.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 1;

    /// <summary>The ranges to read side by side; one or none where it is not worth it, or not allowed.</summary>
    private IReadOnlyList<HostRange> Ranges()
    {
        var numbers = new List<long>();
        // Numbers are short: all in one reply, however small the pages are to be.
        var all = Filtered(new HostQuery { IdOnly = true, ProcessedAfter = HostProcessedAfter, ProcessedBefore = HostProcessedBefore }, []) with { PageSize = 0 };
        using (var feed = Api.Hosts.List(all, Observer, Stopped))
        {
            while (Wait(feed.NextAsync()) is { } batch)
            {
                numbers.AddRange(batch.Select(host => host.Id));
            }
        }

        var ranges = HostRange.Cut(numbers, ThrottleLimit);
        var calls = HostRange.Pages(numbers.Count, PageSize) + ranges.Count - 1;
        if (Api.Limits.FirstOrDefault(limit => limit.Api == ApiActions.HostDetectionList.Title)?.Remaining is { } left && left < calls)
        {
            WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0} calls are left of the limit and {1} at once would take up to {2}: the pages are read one after the other.", left, ranges.Count, calls));
            return [];
        }

        return ranges;
    }

    private void WriteSideBySide(IReadOnlyList<HostRange> ranges, IReadOnlyList<long> qids, Func<HostDetection, bool> filter)
    {
        var query = Query([], qids);
        using var lists = new SideBySide<HostDetection>(
            [.. ranges.Select(range => Api.HostDetections.List(query with { MinimumId = range.Minimum, MaximumId = range.Maximum }, Observer, ListCall.NewCaller(), Stopped))]);
        try
        {
            while (Wait(lists.NextAsync()) is { } next)
            {
                // What lies beyond its range comes from another list.
                var (list, batch) = next;
                var range = ranges[list];
                WriteRows(batch.Where(row => range.Holds(row.HostId) && filter(row)));
                Api.Seen.Note(batch, 0);
                range.Read(batch[batch.Count - 1].HostId);
                Show(ranges.Sum(one => one.Done), ranges[0].Numbers.Count);
            }
        }
        finally
        {
            Observer.Progress(new CallProgress(Activity, "Done", Completed: true));
        }
    }

    private void Show(int done, int all) => Observer.Progress(new CallProgress(
        Activity, string.Format(CultureInfo.InvariantCulture, "{0} of {1} hosts", done, all), PercentComplete: (int)(100L * done / all)));
}
