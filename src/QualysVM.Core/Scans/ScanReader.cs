using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Paging;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans;

/// <summary>Reads the scans of a scan list. Elements are known by name; their order is not relied on.</summary>
internal static class ScanReader
{
    public static ListReader<Scan> List { get; } = new("SCAN_LIST_OUTPUT", "SCAN_LIST", "SCAN", Read);

    private static Scan Read(ElementReader xml)
    {
        string reference = "", type = "", title = "", user = "", durationText = "", state = "", subState = "", target = "";
        Client? client = null;
        DateTimeOffset? launched = null;
        ScanPriority? priority = null;
        bool? processed = null;
        var groups = Listed<string>.None;
        OptionProfile? profile = null;
        var more = new AdditionalElements();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "REF": reference = xml.ReadText(); break;
                case "TYPE": type = xml.ReadText(); break;
                case "TITLE": title = xml.ReadText(); break;
                case "CLIENT": client = ClientReader.Read(xml); break;
                case "USER_LOGIN": user = xml.ReadText(); break;
                case "LAUNCH_DATETIME": launched = more.Time(xml); break;
                case "DURATION": durationText = xml.ReadText(); break;
                case "PROCESSING_PRIORITY": priority = more.Value(xml, ScanPriority.Parse); break;
                case "PROCESSED": processed = more.Flag(xml); break;
                case "STATUS": ReadStatus(xml, more, ref state, ref subState); break;
                case "TARGET": target = xml.ReadText(); break;
                case "ASSET_GROUP_TITLE_LIST": groups = ScanPartsReader.Titles(xml); break;
                case "OPTION_PROFILE": profile = ScanPartsReader.Profile(xml, more); break;
                default: more.Keep(xml); break;
            }
        }

        if (reference.Length == 0)
        {
            throw new QualysException(QualysError.MalformedReply, $"The scan list holds a SCAN without a REF, before line {xml.Line}.");
        }

        return new Scan
        {
            Ref = reference,
            Type = type,
            Title = title,
            Client = client,
            UserLogin = user,
            LaunchDateTime = launched,
            Duration = ScanDuration.Parse(durationText),
            DurationText = durationText,
            Priority = priority,
            Processed = processed,
            State = state,
            SubState = subState,
            Target = target,
            AssetGroups = groups,
            OptionProfile = profile,
            AdditionalData = more.ToData(),
        };
    }

    private static void ReadStatus(ElementReader xml, AdditionalElements more, ref string state, ref string subState)
    {
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "STATE": state = xml.ReadText(); break;
                case "SUB_STATE": subState = xml.ReadText(); break;
                default: more.Keep(xml, "STATUS"); break;
            }
        }
    }
}
