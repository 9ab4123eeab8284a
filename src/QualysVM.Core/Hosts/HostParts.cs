using System.Globalization;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Hosts;

/// <summary>Reads what a host has several of.</summary>
internal static class HostParts
{
    public static Listed<HostTag> Tags(ElementValue value) => value.Children("TAG", () => new HostTag(0, ""), static (tag, value) =>
    {
        switch (value.Name)
        {
            case "TAG_ID": tag.Id = value.LongNumber() ?? 0; break;
            case "NAME": tag.Name = value.Text(); break;
            default: value.Keep(); break;
        }
    });

    public static Listed<HostAssetGroup> GroupList(ElementValue value) => value.Children("ASSET_GROUP", () => new HostAssetGroup(0, ""), TakeGroup);

    public static Listed<CloudTag> CloudTags(ElementValue value) => value.Children("CLOUD_TAG", () => new CloudTag("", ""), static (tag, value) =>
    {
        switch (value.Name)
        {
            case "NAME": tag.Name = value.Text(); break;
            case "VALUE": tag.Value = value.Text(); break;
            case "LAST_SUCCESS_DATE": tag.LastSuccessDateTime = value.Time(); break;
            default: value.Keep(); break;
        }
    });

    /// <summary>The attributes, whichever cloud says them.</summary>
    public static Listed<CloudDatum> Metadata(ElementValue value)
    {
        var all = new List<CloudDatum>();
        value.Into(all, static (all, value) => all.AddRange(value.Children("ATTRIBUTE", () => new CloudDatum("", ""), TakeAttribute)));
        return new(all);
    }

    /// <summary>Numbers with commas between them; what they are called stands behind the list.</summary>
    public static Listed<HostAssetGroup> Groups(ElementValue value)
    {
        var ids = value.Parsed(text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) is var parts && parts.All(IsNumber) ? parts : null);
        return ids is null ? Listed<HostAssetGroup>.None : new([.. ids.Select(id => new HostAssetGroup(long.Parse(id, CultureInfo.InvariantCulture), ""))]);
    }

    public static Listed<SeverityCount> With(Listed<SeverityCount> counts, ElementValue value)
    {
        var severity = int.TryParse(value.Attribute("qds_severity"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return value.Number() is { } count ? new([.. counts, new SeverityCount(severity, count)]) : counts;
    }

    public static void TakeGroup(HostAssetGroup group, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": group.Id = value.LongNumber() ?? 0; break;
            case "TITLE": group.Title = value.Text(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeAttribute(CloudDatum attribute, ElementValue value)
    {
        switch (value.Name)
        {
            case "NAME": attribute.Name = value.Text(); break;
            case "VALUE": attribute.Value = value.Text(); break;
            case "LAST_STATUS": attribute.LastStatus = value.TextOrNull(); break;
            case "LAST_SUCCESS_DATE": attribute.LastSuccessDateTime = value.Time(); break;
            case "LAST_ERROR_DATE": attribute.LastErrorDateTime = value.Time(); break;
            case "LAST_ERROR": attribute.LastError = value.TextOrNull(); break;
            default: value.Keep(); break;
        }
    }

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
