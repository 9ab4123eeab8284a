using System.Globalization;
using System.Xml;

namespace QualysVM.Benchmarks.Scans;

/// <summary>A scan with the values that the scripts read, for the rivals that make objects.</summary>
internal sealed class TypedScan
{
    public string Ref { get; set; } = "";

    public string Type { get; set; } = "";

    public string Title { get; set; } = "";

    public string UserLogin { get; set; } = "";

    public DateTimeOffset Launched { get; set; }

    public string Duration { get; set; } = "";

    public string Priority { get; set; } = "";

    public bool Processed { get; set; }

    public string State { get; set; } = "";

    public string SubState { get; set; } = "";

    public string Target { get; set; } = "";

    public List<string> AssetGroups { get; set; } = [];

    public string OptionProfile { get; set; } = "";

    /// <summary>From the start of a SCAN to its end.</summary>
    public static TypedScan Read(XmlReader xml)
    {
        var scan = new TypedScan();
        var name = "";
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "SCAN"))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                name = xml.LocalName is "TITLE" && name == "OPTION_PROFILE" ? name : xml.LocalName;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && xml.Value.Trim() is { Length: > 0 } value)
            {
                scan.Set(name, value);
            }
        }

        return scan;
    }

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "REF": Ref = value; break;
            case "TYPE": Type = value; break;
            case "TITLE": Title = value; break;
            case "USER_LOGIN": UserLogin = value; break;
            case "LAUNCH_DATETIME": Launched = DateTimeOffset.ParseExact(value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal); break;
            case "DURATION": Duration = value; break;
            case "PROCESSING_PRIORITY": Priority = value; break;
            case "PROCESSED": Processed = value == "1"; break;
            case "STATE": State = value; break;
            case "SUB_STATE": SubState = value; break;
            case "TARGET": Target = value; break;
            case "ASSET_GROUP_TITLE": AssetGroups.Add(value); break;
            case "OPTION_PROFILE": OptionProfile = value; break;
        }
    }
}
