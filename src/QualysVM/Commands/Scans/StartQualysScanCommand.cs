using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Core.Clients;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>
/// Launches a scan. Each kind of target has a parameter set of its own, once without a client and once for each way to name one,
/// so the engine itself refuses a mixture.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "QualysScan", DefaultParameterSetName = AssetSet, SupportsShouldProcess = true)]
[OutputType(typeof(Scan))]
public sealed partial class StartQualysScanCommand : SessionCommand
{
    private readonly HostGathering hosts = new();

    private protected override object? Subject => Title;

    /// <summary>A title with a comma in it may be read as two by whoever splits lists; a profile that was given as such has a number.</summary>
    private bool IsByNumber => OptionId is null && OptionTitle is { Id: > 0 } profile && (profile.Title.Length == 0 || profile.Title.Contains(','));

    private protected override void Process() => hosts.Add(Target, NetworkId);

    private protected override void End()
    {
        if (MyInvocation.ExpectingInput && hosts.Addresses.Count == 0)
        {
            WriteWarning("No host came through the pipeline, so no scan is launched.");
            return;
        }

        var launch = Launch();
        launch.Check();
        if (!ShouldProcess($"'{Title}' of {launch.Target} with the option profile {OptionTitle?.Title ?? $"{OptionId}"}", "Launch the scan"))
        {
            return;
        }

        var launched = Wait(Api.Scans.LaunchAsync(launch, Observer, Stopped));
        After($"The scan {launched.Ref} is launched.", () => Show(launched));
    }

    private void Show(LaunchedScan launched)
    {
        if (launched.Notification.Length > 0)
        {
            WriteWarning($"Qualys says about the new scan {launched.Ref}: {launched.Notification}");
        }

        var scan = Find(launched.Ref);
        WriteObject(scan);
        foreach (var dropped in hosts.Addresses.Where(part => scan.Target.Length > 0 && !scan.Targets.Any(kept => kept.Text == part)))
        {
            WriteVerbose($"'{dropped}' is not in the target of the new scan as Qualys shows it; targets out of the account's scope are left out in silence.");
        }
    }

    /// <summary>The new scan as the list shows it. It was launched whether or not the list knows it yet, so it is returned in any case.</summary>
    private Scan Find(string reference)
    {
        try
        {
            using var feed = Api.Scans.List(new ScanQuery { Ref = reference, IncludeOptionProfile = true, IncludeAssetGroups = true }, Observer, Stopped);
            if (Wait(feed.NextAsync()) is [var scan, ..])
            {
                return scan;
            }

            WriteVerbose($"The scan {reference} is launched; the scan list does not show it yet.");
        }
        catch (Core.Errors.QualysException error)
        {
            WriteWarning($"The scan {reference} is launched, but could not be looked up: {error.Message}");
        }

        return new Scan { Ref = reference, Title = Title ?? "", Type = ScanType.Api, UserLogin = Api.UserName };
    }

    private ScanLaunch Launch() => new()
    {
        Title = Title,
        OptionId = IsByNumber ? OptionTitle!.Id : OptionId,
        OptionTitle = IsByNumber ? null : OptionTitle?.Title,
        Priority = Priority,
        Target = Aim(),
        Scanner = new ScanLaunchScanner
        {
            Ids = ScannerId,
            Names = ScannerName,
            Default = From("Default"),
            InAssetGroup = From("AssetGroup"),
            InTagSet = From("TagSet"),
            InNetwork = From("Network"),
        },
        RuntimeHttpHeader = RuntimeHttpHeader,
        Client = ParameterSetName.EndsWith("ClientId", StringComparison.Ordinal) ? ClientScope.ById(ClientId)
            : ParameterSetName.EndsWith("ClientName", StringComparison.Ordinal) ? ClientScope.ByName(ClientName)
            : ClientScope.None,
    };

    private bool From(string scanners) => string.Equals(ScannerFrom, scanners, StringComparison.OrdinalIgnoreCase);

    private ScanLaunchTarget Aim() =>
        ParameterSetName.StartsWith(TagSet, StringComparison.Ordinal)
            ? new TagTarget { Include = Tag, Exclude = ExcludeTag, ByName = !TagById, IncludeAll = AllTags, ExcludeAll = AllExcludedTags, UseIpRangeTags = UseIpRangeTag }
        : ParameterSetName.StartsWith(Ec2Set, StringComparison.Ordinal)
            ? new Ec2Target { Endpoint = Ec2Endpoint, ConnectorName = ConnectorName, ConnectorUuid = ConnectorUuid, InstanceIds = Ec2InstanceId, OnlyClassic = Ec2OnlyClassic }
        : new AssetTarget
        {
            Addresses = hosts.Addresses,
            AssetGroups = AssetGroup,
            AssetGroupIds = AssetGroupId,
            Fqdns = Fqdn,
            ExcludedAddresses = ExcludeTarget,
            NetworkId = hosts.Network("a scan") ?? NetworkId,
        };
}
