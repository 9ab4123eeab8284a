using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans;

/// <summary>Reads OPTION_PROFILE (TITLE, DEFAULT_FLAG), which scans and their schedules share.</summary>
internal static class OptionProfileReader
{
    public static OptionProfile Read(ElementValue value) => value.Into(new OptionProfile("", null), Take);

    private static void Take(OptionProfile profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "TITLE": profile.Title = value.Text(); break;
            case "DEFAULT_FLAG": profile.IsDefault = value.Flag(); break;
            default: value.Keep(); break;
        }
    }
}
