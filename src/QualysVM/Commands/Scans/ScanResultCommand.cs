using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>A cmdlet that fetches the results of scans, one call for each.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ScanResultCommand : ClientCommand
{
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

    /// <summary>Fetches the results of one scan.</summary>
    private protected abstract void Fetch(string reference);

    private protected sealed override void Process()
    {
        foreach (var reference in Ref)
        {
            Attempt(reference, () => Fetch(reference));
        }
    }
}
