using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Launch;
using QualysVM.Core.Reports.Templates;

namespace QualysVM.Commands.Reports;

/// <summary>
/// Launches reports. Each kind of report has a parameter set of its own, and so has each way to name a client; with a client any one
/// kind may be given. Scans from the pipeline are gathered into one report; each template from the pipeline gives one of its own.
/// </summary>
[Cmdlet(VerbsCommon.New, "QualysReport", DefaultParameterSetName = HostSet, SupportsShouldProcess = true)]
[OutputType(typeof(Report))]
public sealed partial class NewQualysReportCommand : SessionCommand
{
    private readonly List<string> scans = [];
    private readonly HostGathering hosts = new();
    private readonly List<ReportTemplate> templates = [];

    private protected override void Process()
    {
        scans.AddRange(ScanRef.Where(reference => !scans.Contains(reference)));
        hosts.Add(Ip, NetworkId);
        if (Template is { } template && !templates.Contains(template))
        {
            templates.Add(template);
        }
    }

    private protected override void End()
    {
        if (MyInvocation.ExpectingInput && templates.Count == 0)
        {
            WriteWarning("Nothing came through the pipeline, so no report is launched.");
        }

        foreach (var template in templates)
        {
            Attempt(template, () => Launch(template.Id > 0 ? template : Named(template.Title)));
        }
    }

    private void Launch(ReportTemplate template)
    {
        var launch = new ReportLaunch
        {
            TemplateId = template.Id,
            TemplateType = template.TemplateType.Length > 0 ? template.TemplateType : null,
            OutputFormat = OutputFormat,
            Type = ReportType,
            Title = Title,
            HideHeader = HideHeader ? true : null,
            PdfPassword = PdfPassword,
            RecipientGroups = RecipientGroup,
            RecipientGroupIds = RecipientGroupId,
            Subject = WhatOn(),
            Client = ParameterSetName == ClientIdSet ? ClientScope.ById(ClientId) : ParameterSetName == ClientNameSet ? ClientScope.ByName(ClientName) : ClientScope.None,
        };
        launch.Check();
        var name = template.Title.Length > 0 ? $"'{template.Title}' ({template.Id})" : $"{template.Id}";
        if (ShouldProcess($"{OutputFormat} from template {name} on {launch.Subject}", "Launch the report"))
        {
            var id = Wait(SendAsync(launch));
            var type = launch.Type ?? launch.Subject.Type ?? template.TemplateType;
            After($"The report {id} is launched.", () =>
                WriteObject(LaunchedReport.Find(this, Api, new Report
                {
                    Id = id,
                    Title = Title ?? template.Title,
                    Type = type,
                    OutputFormat = OutputFormat,
                    UserLogin = Api.UserName,
                    State = ReportState.Submitted,
                })));
        }
    }

    /// <summary>Whether a template wants scans is the service's to know; its own word for them is one that nobody typed.</summary>
    private async Task<long> SendAsync(ReportLaunch launch)
    {
        try
        {
            return await Api.Reports.LaunchAsync(launch, Observer, Stopped).ConfigureAwait(false);
        }
        catch (QualysException error) when (error.Reason is QualysError.MissingParameter or QualysError.ParameterConflict && error.Message.Contains("report_refs"))
        {
            throw error.Retold(
                error.Message,
                "Templates of the type Manual report on given scans or maps: name them with -ScanRef or -MapRef, or pipe scans in. Those of the type Auto take none. Get-QualysReportTemplate shows the type.");
        }
    }

    /// <summary>What to report on. In the sets of the clients all kinds are open, so here it is seen to that only one is given.</summary>
    private ReportSubject WhatOn()
    {
        var subject = new HostSubject
        {
            Ips = hosts.Addresses,
            AssetGroupIds = AssetGroupId,
            NetworkId = hosts.Network("a report") ?? NetworkId,
            Fqdns = Fqdn,
            Tags = Tag,
            ExcludedTags = ExcludeTag,
            TagsByName = Tag.Length > 0 && !TagById,
            AllTags = AllTags,
            AllExcludedTags = AllExcludedTags,
        };
        var isOnMaps = MapRef.Length > 0;
        string?[] kinds = [scans.Count > 0 ? "-ScanRef" : null, isOnMaps ? "-MapRef" : null, AssigneeType is null ? null : "-AssigneeType", PolicyId is null ? null : "-PolicyId"];
        Refuse(kinds.Count(kind => kind is not null) > 1, $"A report is of one kind; {string.Join(" and ", kinds.OfType<string>())} ask for several.");
        Refuse((scans.Count > 0 || isOnMaps) && !subject.IsEmpty, "A report on scans or maps takes no hosts: leave out addresses, asset groups, host names and tags.");
        Refuse(!isOnMaps && (Domain is not null || IpRestriction.Length > 0), "-Domain and -IpRestriction go with -MapRef.");
        Refuse(PolicyId is null && (HostId is not null || InstanceString is not null), "-HostId and -InstanceString go with -PolicyId.");
        return scans.Count > 0 ? new ScanSubject { Refs = scans }
            : isOnMaps ? new MapSubject { Refs = MapRef, Domain = Domain, IpRestriction = IpRestriction }
            : AssigneeType is not null ? new RemediationSubject { AssigneeType = AssigneeType, Hosts = subject }
            : PolicyId is { } policy ? new PolicySubject { PolicyId = policy, Hosts = subject, HostId = HostId, InstanceString = InstanceString }
            : subject;
    }

    private static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw new QualysException(QualysError.InvalidArgument, message);
        }
    }

    private ReportTemplate Named(string title)
    {
        var alike = new List<ReportTemplate>();
        using var feed = Api.ReportTemplates.List(new ReportTemplateQuery(), Observer, Stopped);
        while (Wait(feed.NextAsync()) is { } batch)
        {
            Api.Seen.Note(batch, 0);
            alike.AddRange(batch.Where(template => string.Equals(template.Title, title, StringComparison.OrdinalIgnoreCase)));
        }

        return alike switch
        {
            [var only] => only,
            [] => throw new QualysException(QualysError.NotFound, $"No report template is titled '{title}'.")
            {
                Advice = "Get-QualysReportTemplate lists those that this account may use; -Template takes their numbers too.",
            },
            _ => throw new QualysException(QualysError.InvalidArgument,
                $"{alike.Count} report templates are titled '{title}': {string.Join(", ", alike)}. Give one of these numbers."),
        };
    }
}
