using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans;

/// <summary>Reads what scans and their schedules have in common.</summary>
internal static class ScanPartsReader
{
    /// <summary>A list of titles.</summary>
    public static Listed<string> Titles(ElementReader xml)
    {
        var titles = new List<string>();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            titles.Add(xml.ReadText());
        }

        return new(titles);
    }

    /// <summary>OPTION_PROFILE (TITLE, DEFAULT_FLAG).</summary>
    public static OptionProfile Profile(ElementReader xml, AdditionalElements more)
    {
        var title = "";
        bool? isDefault = null;
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "TITLE": title = xml.ReadText(); break;
                case "DEFAULT_FLAG": isDefault = more.Flag(xml, "OPTION_PROFILE"); break;
                default: more.Keep(xml, "OPTION_PROFILE"); break;
            }
        }

        return new OptionProfile(title, isDefault);
    }
}
