using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans;
using QualysVM.Errors;

namespace QualysVM.Commands.Scans;

/// <summary>A cmdlet that fetches the results of scans, one call for each.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ScanResultCommand : ClientCommand
{
    private string? current;

    /// <summary>The references of the scans, such as <c>scan/1736361211.27337</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NamesNoFolder]
    [Takes(typeof(Scan))]
    [Alias("ScanRef", "Reference")]
    [ArgumentCompleter(typeof(ScanCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Ref { get; set; } = [];

    /// <summary>Only results of hosts with these addresses, or in these ranges.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? IpRange { get; set; }

    private protected sealed override object? Subject => current;

    /// <summary>Fetches the results of one scan.</summary>
    private protected abstract void Fetch(string reference);

    private protected sealed override void Process()
    {
        foreach (var reference in Ref)
        {
            current = reference;
            try
            {
                Fetch(reference);
            }
            catch (QualysException error) when (!EndsOn(error.Reason))
            {
                // One scan without results is no reason to leave out the next.
                WriteError(ErrorRecords.From(error, reference));
            }
        }
    }
}
