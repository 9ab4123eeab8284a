using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Lists;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>A cmdlet that works on given scans: objects from the pipeline, or references.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ScanTargetsCommand : TargetsCommand<string, Scan>
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

    private protected sealed override IEnumerable<(string Key, Scan? Given)> Targets =>
        ParameterSetName == ScanSet ? InputObject.Select(scan => (scan.Ref, (Scan?)scan)) : Ref.Select(reference => (reference, (Scan?)null));

    private protected sealed override string Named(Scan record) => $"'{record.Title}'";

    private protected sealed override RecordFeed<Scan> List(string key) =>
        Api.Scans.List(new ScanQuery { Ref = key, LaunchedAfter = ScanReference.BeforeLaunch(key) }, Observer, Stopped);
}
