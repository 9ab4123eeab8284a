using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Errors;
using QualysVM.Core.Reports;

namespace QualysVM.Commands.Reports;

/// <summary>A cmdlet that works on given reports: objects from the pipeline, or numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReportTargetsCommand : SessionCommand
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

    /// <summary>The numbers of this input.</summary>
    private protected IEnumerable<long> Ids => ParameterSetName == ReportSet ? InputObject.Select(report => report.Id) : Id;

    /// <summary>The report as the service lists it now, or null.</summary>
    private protected Report? Find(long id)
    {
        using var pages = Api.Reports.List(new ReportQuery { Id = id }, Observer, Stopped);
        return Wait(pages.NextAsync()) is [var report, ..] ? report : null;
    }

    /// <summary>The error about a number that leads to no report.</summary>
    internal static QualysException NotFound(long id) => new(QualysError.NotFound, $"No report {id} was found.")
    {
        Advice = "Check the number. Reports expire, after 7 days by default; one may also belong to another user or client, or be too new to be listed: then Wait-QualysReport waits for it.",
    };
}
