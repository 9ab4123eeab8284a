using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>A cmdlet that works on given scans: objects from the pipeline, or references.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ScanTargetsCommand : SessionCommand
{
    private protected const string RefSet = "Ref";
    private protected const string ScanSet = "Scan";

    /// <summary>The references of the scans, such as <c>scan/1736361211.27337</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = RefSet)]
    [Takes(typeof(Scan))]
    [Alias("ScanRef", "Reference")]
    [ArgumentCompleter(typeof(ScanCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Ref { get; set; } = [];

    /// <summary>Scans as Get-QualysScan and Start-QualysScan return them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ScanSet)]
    [Takes(typeof(Scan))]
    [ValidateNotNull]
    public Scan[] InputObject { get; set; } = [];

    /// <summary>The references of this input.</summary>
    private protected IEnumerable<string> References => ParameterSetName == ScanSet ? InputObject.Select(scan => scan.Ref) : Ref;

    /// <summary>The scan as the service lists it now, or null.</summary>
    private protected Scan? Find(string reference)
    {
        using var pages = Api.Scans.List(new ScanQuery { Ref = reference, LaunchedAfter = ScanReference.BeforeLaunch(reference) }, Observer, Stopped);
        return Wait(pages.NextAsync()) is [var scan, ..] ? scan : null;
    }
}
