using System.ComponentModel;
using QualysVM.Binding;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Lists;

namespace QualysVM.Commands;

/// <summary>
/// A cmdlet that lists records, or gets those that are named: however many numbers come through the pipeline, few calls ask for them.
/// The first goes when it is full or when the pipeline ends.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GatheringCommand<T> : SessionCommand
    where T : QualysRecord
{
    private Gathering? gathering;

    /// <summary>The numbers of this input, or null where none are given.</summary>
    private protected abstract long[]? Numbers { get; }

    /// <summary>How many numbers one call takes.</summary>
    private protected virtual int MostAtOnce => 250;

    /// <summary>The number of a record.</summary>
    private protected abstract long NumberOf(T record);

    /// <summary>Whether a record that came is written: what is filtered here was found all the same.</summary>
    private protected virtual bool IsWanted(T record) => true;

    /// <summary>Begins the call for these, or for the whole list where there are none.</summary>
    private protected abstract RecordFeed<T> List(IReadOnlyList<long> numbers);

    private protected override void Process()
    {
        if (Numbers is not { } numbers)
        {
            Get((long[]?)null, _ => List([]), IsWanted);
            return;
        }

        gathering ??= new(MostAtOnce);
        Ask(gathering.Add(numbers));
    }

    private protected override void End() => Ask(gathering?.Rest() ?? []);

    private void Ask(IEnumerable<IReadOnlyList<long>> batches)
    {
        foreach (var batch in batches)
        {
            Ask(batch);
        }
    }

    /// <summary>Writes the records of some numbers in their order, then an error for each that leads to nothing; or one about all that had not come.</summary>
    private protected virtual void Ask(IReadOnlyList<long> numbers)
    {
        var turn = new InTurn<T>(numbers, NumberOf);
        var kind = RecordKind.Of(typeof(T));
        try
        {
            Write(List(numbers), batch => WriteObject(turn.Take(batch).Where(IsWanted), enumerateCollection: true));
        }
        catch (QualysException error) when (!Stopped.IsCancellationRequested)
        {
            WriteObject(turn.Rest().Where(IsWanted), enumerateCollection: true);
            var left = turn.Left;
            Report(numbers.Count == 1 ? error
                : error.Retold($"{kind.Count(left.Count)} of {numbers.Count} asked for at once did not come. {error.Message}"), left.Count == 1 ? left[0] : left);
            return;
        }

        WriteObject(turn.Rest().Where(IsWanted), enumerateCollection: true);
        foreach (var missing in turn.Left)
        {
            Report(kind.NotFound(missing), missing);
        }
    }
}
