using System.Xml.Linq;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Sandbox.Schedules;

public sealed class VendorScheduleTests
{
    [Theory]
    [InlineData("160642")]
    [InlineData("1340788")]
    public async Task The_vendors_schedule_is_as_printed(string id)
    {
        using var platform = new SandboxPlatform();
        var scan = Assert.Single(await platform.Schedules($"&id={id}&show_notifications=1&show_cloud_details=1"));
        var printed = XDocument.Parse(Sample.Text("schedule-scan-list.xml")).Descendants("SCAN").Single(one => (string?)one.Element("ID") == id);
        Assert.Equal(Flat(printed), Flat(scan));
    }

    private static IEnumerable<string> Flat(XElement scan) => scan.DescendantsAndSelf().Select(element =>
        $"{element.Name.LocalName} {string.Join(" ", element.Attributes())} {(element.HasElements ? "" : element.Value)}");
}
