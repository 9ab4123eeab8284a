using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Commands.Hosts;
using QualysVM.Completion;
using QualysVM.Core.Detections;
using QualysVM.Core.Errors;
using QualysVM.Core.Hosts;
using QualysVM.Core.KnowledgeBase;
using QualysVM.Core.Lists;
using QualysVM.Core.Scans.Results;

namespace QualysVM.Commands.Detections;

/// <summary>Gets what was found on hosts, as it stands now: one object for each detection.</summary>
[Cmdlet(VerbsCommon.Get, "QualysHostDetection")]
[OutputType(typeof(HostDetection))]
public sealed partial class GetQualysHostDetectionCommand : HostFilterCommand<HostDetection>
{
    private Gathering? hosts;
    private Gathering? checks;
    private PairGathering? pairs;
    private int count;

    /// <summary>The hosts with these numbers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Takes(typeof(Host), Also = [typeof(HostDetection), typeof(ScanFinding), typeof(Vulnerability)])]
    [Alias("HostId")]
    [ArgumentCompleter(typeof(HostCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Only what these checks of the KnowledgeBase find.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, int.MaxValue)]
    public int[]? Qid { get; set; }

    private protected override long[]? Numbers => Id;

    private protected override long NumberOf(HostDetection record) => record.HostId;

    private protected override RecordFeed<HostDetection> List(IReadOnlyList<long> numbers) => List(numbers, []);

    /// <summary>An input names hosts, or QIDs, or pairs of both; without any of them it is the whole list.</summary>
    private protected override void Process()
    {
        var qids = Qid is null ? [] : Array.ConvertAll(Qid, qid => (long)qid);
        switch (Id, Qid)
        {
            case (null, null): Write([], []); break;
            case ({ } ids, null): OfHosts((hosts ??= new(MostAtOnce)).Add(ids)); break;
            case (null, not null): OfChecks((checks ??= new(MostAtOnce)).Add(qids)); break;
            case ({ } ids, not null): OfPairs((pairs ??= new(MostAtOnce)).Add(ids, qids)); break;
        }
    }

    private protected override void End()
    {
        OfHosts(hosts?.Rest() ?? []);
        OfChecks(checks?.Rest() ?? []);
        OfPairs(pairs?.Rest() ?? []);
        WriteVerbose($"{RecordKind.Of(typeof(HostDetection)).Count(count)}.");
    }

    private void OfHosts(IEnumerable<IReadOnlyList<long>> calls) => Each(calls, some => some, some => Write(some, []));

    private void OfChecks(IEnumerable<IReadOnlyList<long>> calls) => Each(calls, some => some, some => Write([], some));

    private void OfPairs(IEnumerable<HostQids> calls) => Each(calls, some => some.Hosts, some => Write(some.Hosts, some.Qids, some.Holds));

    /// <summary>One call after the other: that one fails does not keep the next from its turn.</summary>
    private void Each<TCall>(IEnumerable<TCall> calls, Func<TCall, IReadOnlyList<long>> about, Action<TCall> ask)
    {
        foreach (var call in calls)
        {
            Attempt(about(call) is [var one] ? one : about(call), () => ask(call));
        }
    }

    private void Write(IReadOnlyList<long> ids, IReadOnlyList<long> qids, Func<HostDetection, bool>? filter = null) => ForEachAddress(() =>
    {
        try
        {
            // Hosts that are named are asked for with one call, and an IPv6 address in one piece.
            if (ThrottleLimit > 1 && ids.Count == 0 && !IsOneAddress && Ranges() is { Count: > 1 } ranges)
            {
                WriteSideBySide(ranges, qids, Counted);
            }
            else
            {
                Write(List(ids, qids), batch => WriteRows(batch.Where(Counted)));
            }
        }
        catch (QualysException) when (!Stopped.IsCancellationRequested)
        {
            WriteHeld();
            throw;
        }

        WriteHeld();

        bool Counted(HostDetection row) => filter?.Invoke(row) != false && ++count > 0;
    });

    private RecordFeed<HostDetection> List(IReadOnlyList<long> ids, IReadOnlyList<long> qids) => Api.HostDetections.List(Query(ids, qids), Observer, Stopped);
}
