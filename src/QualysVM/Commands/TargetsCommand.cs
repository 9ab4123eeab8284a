using System.ComponentModel;
using QualysVM.Binding;
using QualysVM.Core.Errors;
using QualysVM.Core.Lists;
using QualysVM.Errors;

namespace QualysVM.Commands;

/// <summary>A cmdlet that works on given records: objects from the pipeline, or what names them.</summary>
/// <typeparam name="TKey">What names a record: a number or a reference.</typeparam>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TargetsCommand<TKey, T> : SessionCommand
    where TKey : notnull
    where T : class
{
    internal static RecordKind Kind { get; } = RecordKind.Of(typeof(T));

    /// <summary>This input: what names each record, and the record where it was given.</summary>
    private protected abstract IEnumerable<(TKey Key, T? Given)> Targets { get; }

    /// <summary>What people call the record.</summary>
    private protected abstract string Named(T record);

    /// <summary>The record in a question: <c>'Night check' (42703, PDF)</c>.</summary>
    private protected virtual string Described(TKey key, T record) => $"{Named(record)} ({key})";

    /// <summary>The list of this record alone.</summary>
    private protected abstract RecordFeed<T> List(TKey key);

    /// <summary>The record as the service lists it now, or null.</summary>
    private protected T? Find(TKey key)
    {
        using var feed = List(key);
        return Wait(feed.NextAsync()) is [var record, ..] ? record : null;
    }

    /// <summary>
    /// Changes each of them, once and after asking. The question says what it is called; with -WhatIf nothing is sent, not even to find that.
    /// </summary>
    /// <param name="deed">What is done, for the question: <c>Pause the scan</c>.</param>
    /// <param name="change">Does it.</param>
    /// <param name="passThru">Whether to write the record: as it is afterwards, or as it was where nothing is left of it.</param>
    /// <param name="leavesIt">Whether the record can be looked up after the change.</param>
    private protected void Change(string deed, Func<TKey, Task> change, bool passThru, bool leavesIt = true)
    {
        foreach (var (key, given) in Targets)
        {
            Attempt(key, () =>
            {
                var record = given ?? (IsWhatIf ? null : Find(key) ?? throw Kind.NotFound(key));
                if (!ShouldProcess(record is null ? $"{key}" : Described(key, record), deed))
                {
                    return;
                }

                Wait(change(key));
                if (passThru)
                {
                    After($"{deed}: done with {key}.", () => WriteObject(leavesIt ? Find(key) ?? record : record));
                }
            });
        }
    }

    /// <summary>Waits until all that is watched has come to its end.</summary>
    /// <param name="watch">What is waited for.</param>
    /// <param name="seconds">The longest wait, or null.</param>
    /// <param name="passThru">Whether to write, after the error, what had not ended in time.</param>
    /// <param name="state">How far a record is, in words.</param>
    /// <param name="ended">Takes what has come to its end.</param>
    private protected void WaitFor(ListWatch<TKey, T> watch, int? seconds, bool passThru, Func<T, string> state, Action<T> ended) => new WaitLoop<TKey, T>(
        this,
        watch,
        Api.Clock,
        $"Waiting for Qualys {Kind.Noun}s (Ctrl+C ends the wait, not the {Kind.Noun}s)",
        (key, record) => $"{key} {Named(record)}: {state(record)}")
    {
        Ended = ended,
        Lost = key => WriteError(ErrorRecords.From(Kind.NotFound(key), key)),
        Overdue = (key, record) =>
        {
            WriteError(ErrorRecords.From(record is null ? Unseen(key, seconds) : Unfinished($"{key} {Named(record)}", state(record), seconds), key));
            if (passThru && record is not null)
            {
                WriteObject(record);
            }
        },
    }.Run(seconds);

    private static QualysException Unseen(TKey key, int? seconds) => new(QualysError.Timeout, $"The {Kind.Noun} {key} was not seen in the list within {seconds} s.")
    {
        Advice = $"Check the {(key is string ? "reference" : "number")}. A {Kind.Noun} that has just been launched may take a while to be listed.",
    };

    private static QualysException Unfinished(string which, string state, int? seconds) => new(QualysError.Timeout, $"The {Kind.Noun} {which} was still {state} after {seconds} s.")
    {
        Advice = $"The {Kind.Noun} goes on; wait for it again, or give -TimeoutSec more time.",
    };
}
