using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>
/// A cmdlet that changes given scans, each once and after asking. The question names title and reference; with -WhatIf nothing is sent,
/// not even to find the title.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ScanChangeCommand : ScanTargetsCommand
{
    /// <summary>Returns the scan: as it is afterwards, or as it was where it is deleted.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>What is done, for the question: <c>Pause the scan</c>.</summary>
    private protected abstract string Deed { get; }

    /// <summary>Whether the scan can be looked up after the change.</summary>
    private protected virtual bool LeavesAScan => true;

    private protected abstract Task ChangeAsync(ScanApi scans, string reference, ICallObserver observer, CancellationToken token);

    private protected sealed override void Process()
    {
        foreach (var (reference, given) in ParameterSetName == ScanSet ? InputObject.Select(scan => (scan.Ref, (Scan?)scan)) : Ref.Select(reference => (reference, (Scan?)null)))
        {
            Attempt(reference, () =>
            {
                var scan = given ?? (IsWhatIf ? null : Find(reference) ?? throw ScanNotFound.Error(reference));
                if (!ShouldProcess(scan is null ? reference : $"'{scan.Title}' ({reference})", Deed))
                {
                    return;
                }

                Wait(ChangeAsync(Api.Scans, reference, Observer, Stopped));
                if (PassThru)
                {
                    After($"{Deed}: done with {reference}.", () => WriteObject(LeavesAScan ? Find(reference) ?? scan : scan));
                }
            });
        }
    }
}
