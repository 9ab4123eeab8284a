using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Hosts;

/// <summary>A list of hosts with a glossary behind it, which tells what the asset groups are called that stand with the hosts as numbers.</summary>
internal sealed class HostListReader(bool withGroups) : ListReader<Host>("HOST_LIST_OUTPUT", "HOST_LIST", "HOST", HostReader.Take)
{
    public override bool ComesInPages => true;

    public override void ReadRecord(ElementValue value, ListIntake<Host> intake)
    {
        var host = value.Record(new Host(), HostReader.Take);
        if (withGroups)
        {
            intake.Hold(host, host.Id);
        }
        else if (intake.Wants(host, host.Id))
        {
            intake.Give(host);
        }
    }

    public override bool ReadBeside(ElementValue value, ListIntake<Host> intake)
    {
        if (value.Name != "GLOSSARY")
        {
            return false;
        }

        var titles = value.Into(new Dictionary<long, string>(), TakeGlossary);
        foreach (var group in intake.Held.SelectMany(host => host.AssetGroups))
        {
            group.Title = titles.TryGetValue(group.Id, out var title) ? title : "";
        }

        return true;
    }

    /// <summary>The full names of users, and what the user-defined values are called, are of no use to a host.</summary>
    private static void TakeGlossary(Dictionary<long, string> titles, ElementValue value)
    {
        if (value.Name != "ASSET_GROUP_LIST")
        {
            value.Skip();
            return;
        }

        value.Into(titles, static (titles, value) =>
        {
            var group = value.Into(new HostAssetGroup(0, ""), HostParts.TakeGroup);
            titles[group.Id] = group.Title;
        });
    }
}
