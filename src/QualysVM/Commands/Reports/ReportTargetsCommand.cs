using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Lists;
using QualysVM.Core.Reports;
using QualysVM.Views;

namespace QualysVM.Commands.Reports;

/// <summary>A cmdlet that works on given reports: objects from the pipeline, or numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReportTargetsCommand : TargetsCommand<long, Report>
{
    private protected const string IdSet = "Id";
    private protected const string ReportSet = "Report";

    /// <summary>The numbers of the reports.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdSet)]
    [NamesNoFolder(IsNumber = true)]
    [Takes(typeof(Report))]
    [Alias("ReportId")]
    [ArgumentCompleter(typeof(ReportCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[] Id { get; set; } = [];

    /// <summary>Reports as Get-QualysReport and New-QualysReport return them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ReportSet)]
    [Takes(typeof(Report))]
    [ValidateNotNull]
    public Report[] InputObject { get; set; } = [];

    private protected sealed override IEnumerable<(long Key, Report? Given)> Targets =>
        ParameterSetName == ReportSet ? InputObject.Select(report => (report.Id, (Report?)report)) : Id.Select(id => (id, (Report?)null));

    private protected sealed override string Named(Report record) => ReportView.Named(record);

    private protected sealed override string Described(long key, Report record) => $"{Named(record)} ({key}, {record.OutputFormat})";

    private protected sealed override RecordFeed<Report> List(long key) => Api.Reports.List(new ReportQuery { Id = key }, Observer, Stopped);
}
