using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Core.Http;
using QualysVM.Core.Reports;
using QualysVM.Views;

namespace QualysVM.Commands.Reports;

/// <summary>
/// A cmdlet that changes given reports, each once and after asking. The question names title and number; with -WhatIf nothing is sent,
/// not even to find the title.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReportChangeCommand : ReportTargetsCommand
{
    /// <summary>Returns the report: as it is afterwards, or as it was where it is deleted.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>What is done, for the question: <c>Cancel the report</c>.</summary>
    private protected abstract string Deed { get; }

    /// <summary>Whether the report can be looked up after the change.</summary>
    private protected abstract bool LeavesAReport { get; }

    private protected abstract Task ChangeAsync(ReportApi reports, long id, ICallObserver observer, CancellationToken token);

    private protected sealed override void Process()
    {
        foreach (var (id, given) in ParameterSetName == ReportSet ? InputObject.Select(report => (report.Id, (Report?)report)) : Id.Select(id => (id, (Report?)null)))
        {
            Attempt(id, () =>
            {
                var report = given ?? (IsWhatIf ? null : Find(id) ?? throw NotFound(id));
                if (!ShouldProcess(report is null ? $"{id}" : $"{ReportView.Named(report)} ({id}, {report.OutputFormat})", Deed))
                {
                    return;
                }

                Wait(ChangeAsync(Api.Reports, id, Observer, Stopped));
                if (PassThru)
                {
                    After($"{Deed}: done with {id}.", () => WriteObject(LeavesAReport ? Find(id) ?? report : report));
                }
            });
        }
    }
}
