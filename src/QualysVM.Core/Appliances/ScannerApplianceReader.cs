using System.Globalization;
using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Appliances;

/// <summary>Reads the appliances of an appliance list, brief or full.</summary>
internal static class ScannerApplianceReader
{
    private const string NotSaid = "N/A";

    public static ListReader<ScannerAppliance> List { get; } = new ScannerApplianceListReader(withLicenses: false);

    /// <summary>With the licenses of the subscription, which stand behind all appliances.</summary>
    public static ScannerApplianceListReader WithLicenses { get; } = new(withLicenses: true);

    public static void Take(ScannerAppliance appliance, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": appliance.Id = value.Id(); break;
            case "UUID": appliance.Uuid = value.TextOrNull(); break;
            case "NAME": appliance.Name = value.Text(); break;
            case "NETWORK_ID": appliance.NetworkId = value.LongNumber(); break;
            case "SOFTWARE_VERSION": appliance.SoftwareVersion = value.TextOrNull(); break;
            case "RUNNING_SLICES_COUNT": appliance.RunningSlicesCount = value.Number(); break;
            case "RUNNING_SCAN_COUNT": appliance.RunningScanCount = value.Number(); break;
            case "RUNNING_SCANS": appliance.RunningScans = ApplianceParts.Scans(value); break;
            case "STATUS": appliance.Status = value.Text(); break;
            case "MODEL_NUMBER": appliance.ModelNumber = value.TextOrNull(); break;
            case "TYPE": appliance.Type = value.TextOrNull(); break;
            case "SERIAL_NUMBER": appliance.SerialNumber = value.TextOrNull(); break;

            // Whoever has it can set up an appliance of the subscription: it is read into nothing.
            case "ACTIVATION_CODE": value.Skip(); break;
            case "INTERFACE_SETTINGS": appliance.Interfaces = appliance.Interfaces.With(ApplianceParts.Interface(value)); break;
            case "VLANS": value.Into(appliance, ApplianceParts.TakeVlan); break;
            case "STATIC_ROUTES": appliance.StaticRoutes = ApplianceParts.Routes(value); break;
            case "IS_CLOUD_DEPLOYED": appliance.IsCloudDeployed = value.Flag(); break;
            case "ASSET_GROUP_COUNT": appliance.AssetGroupCount = value.Number(); break;
            case "ASSET_GROUP_LIST": appliance.AssetGroups = ApplianceParts.Groups(value); break;
            case "ASSET_TAGS_LIST": appliance.Tags = ApplianceParts.Tags(value); break;
            case "USER_LOGIN": appliance.UserLogin = value.TextOrNull(); break;
            case "COMMENTS": appliance.Comment = value.TextOrNull(); break;
            case "MAX_CAPACITY_UNITS": appliance.MaxCapacityUnits = value.TextOrNull(); break;
            default: TakeHealth(appliance, value); break;
        }
    }

    private static void TakeHealth(ScannerAppliance appliance, ElementValue value)
    {
        switch (value.Name)
        {
            case "ML_LATEST": appliance.MlLatest = value.TextOrNull(); break;
            case "ML_VERSION": (appliance.MlVersionUpdated, appliance.MlVersion) = (Word(value.Attribute("updated")), value.TextOrNull()); break;
            case "VULNSIGS_LATEST": appliance.VulnSigsLatest = value.TextOrNull(); break;
            case "VULNSIGS_VERSION": (appliance.VulnSigsVersionUpdated, appliance.VulnSigsVersion) = (Word(value.Attribute("updated")), value.TextOrNull()); break;
            case "LAST_UPDATED_DATE": appliance.LastUpdateDateTime = Moment(value); break;
            case "POLLING_INTERVAL": appliance.PollingInterval = value.Parsed(Interval); break;
            case "HEARTBEATS_MISSED": appliance.HeartbeatsMissed = value.Number(); break;
            case "SS_CONNECTION": appliance.SsConnection = value.TextOrNull(); break;
            case "SS_LAST_CONNECTED": appliance.SsLastConnectedDateTime = Moment(value); break;
            case "UPDATED": appliance.IsUpdated = value.Parsed(Word); break;
            default: value.Keep(); break;
        }
    }

    /// <summary>N/A is no time, and nothing that would have to be kept.</summary>
    private static DateTimeOffset? Moment(ElementValue value)
    {
        DateTimeOffset? moment = null;
        value.Parsed(text => text == NotSaid ? "" : (moment = ServiceTime.Parse(text)) is null ? null : text);
        return moment;
    }

    private static bool? Word(string? text) => text switch { "yes" => true, "no" => false, _ => null };

    /// <summary><c>180 seconds</c>: a number and a word.</summary>
    private static TimeSpan? Interval(string text)
    {
        const string Unit = " seconds";
        var digits = text.EndsWith(Unit, StringComparison.Ordinal) ? text.Substring(0, text.Length - Unit.Length) : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
    }
}
