using System.Management.Automation;
using QualysVM.Completion;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Launch;

namespace QualysVM.Commands.Reports;

/// <summary>Launches a scorecard: a report that is made by its name, without a template.</summary>
[Cmdlet(VerbsCommon.New, "QualysScorecard", SupportsShouldProcess = true)]
[OutputType(typeof(Report))]
public sealed class NewQualysScorecardCommand : SessionCommand
{
    /// <summary>The scorecard: one of the service's, or a user's own, by name.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("ScorecardName")]
    [ArgumentCompleter(typeof(ScorecardCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The format of the file.</summary>
    [Parameter(Mandatory = true, Position = 1), RefuseGivenUpFormat]
    [ValidateSet(ReportFormat.Pdf, ReportFormat.Html, ReportFormat.Xml, ReportFormat.Csv)]
    public string OutputFormat { get; set; } = "";

    /// <summary>Asset groups that the scorecard is about, by title.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] AssetGroup { get; set; } = [];

    /// <summary>The scorecard is about all asset groups.</summary>
    [Parameter]
    public SwitchParameter AllAssetGroups { get; set; }

    /// <summary>The business unit whose asset groups the scorecard is about.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BusinessUnit { get; set; }

    /// <summary>Only asset groups whose business information names this division.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Division { get; set; }

    /// <summary>Only asset groups whose business information names this function.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Function { get; set; }

    /// <summary>Only asset groups whose business information names this location.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Location { get; set; }

    /// <summary>QIDs of patches, for the patch scorecard.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long[] PatchQid { get; set; } = [];

    /// <summary>QIDs of software that should be there, for the patch scorecard.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long[] MissingQid { get; set; } = [];

    private protected override object? Subject => Name;

    private protected override void Process()
    {
        var launch = new ScorecardLaunch
        {
            Name = Name,
            OutputFormat = OutputFormat,
            AssetGroups = AssetGroup,
            AllAssetGroups = AllAssetGroups,
            BusinessUnit = BusinessUnit,
            Division = Division,
            Function = Function,
            Location = Location,
            PatchQids = PatchQid,
            MissingQids = MissingQid,
        };
        launch.Check();
        if (ShouldProcess($"'{launch}' as {OutputFormat}", "Launch the scorecard"))
        {
            var id = Wait(Api.Reports.LaunchAsync(launch, Observer, Stopped));
            After($"The report {id} is launched.", () =>
                WriteObject(LaunchedReport.Find(this, Api, new Report
                {
                    Id = id,
                    Type = ReportType.Scorecard,
                    OutputFormat = OutputFormat,
                    UserLogin = Api.UserName,
                    State = ReportState.Submitted,
                })));
        }
    }
}
