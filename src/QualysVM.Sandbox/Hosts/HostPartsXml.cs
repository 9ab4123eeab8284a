using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Hosts;

/// <summary>Writes what stands alike in the elements of a host in both lists, though not in the same order.</summary>
internal sealed class HostPartsXml(FieldSet fields)
{
    private const string Cloud = "ec2";
    private readonly string[]? metadataFields = fields.List("host_metadata_fields");
    private readonly string[]? tagFields = fields.List("cloud_tag_fields");

    public void WriteNumbers(XmlBuffer xml, Host host)
    {
        if (fields.Flag("show_asset_id"))
        {
            xml.Raw("<ASSET_ID>").Number(host.AssetId).Raw("</ASSET_ID>\n");
        }

        xml.Element("IP", host.Ip);
        if (host.Ipv6 is { } address)
        {
            xml.Element("IPV6", address);
        }
    }

    public void WriteNetwork(XmlBuffer xml, Host host)
    {
        xml.Raw("<NETWORK_ID>").Number(host.Zone.Id).Raw("</NETWORK_ID>\n");
        if (fields.Flag("network_name"))
        {
            xml.CdataElement("NETWORK_NAME", host.Zone.Name);
        }
    }

    /// <summary>The same name whole and in parts. What the operating system calls itself has no element that is known: it goes by this one [I].</summary>
    public void WriteNames(XmlBuffer xml, Host host)
    {
        if (host.Dns is { } dns)
        {
            var dot = dns.IndexOf('.');
            xml.CdataElement("DNS", dns).Raw("<DNS_DATA>\n").CdataElement("HOSTNAME", dns.Substring(0, dot)).CdataElement("DOMAIN", dns.Substring(dot + 1)).CdataElement("FQDN", dns).Raw("</DNS_DATA>\n");
        }

        if (fields.Flag("os_hostname"))
        {
            xml.CdataElement("OS_HOSTNAME", host.NetBios?.ToLowerInvariant());
        }
    }

    public static void WriteCloud(XmlBuffer xml, Host host)
    {
        if (host.InstanceId is { } instance)
        {
            xml.CdataElement("CLOUD_PROVIDER", "AWS").CdataElement("CLOUD_SERVICE", "EC2").CdataElement("CLOUD_RESOURCE_ID", instance).CdataElement("EC2_INSTANCE_ID", instance);
        }
    }

    public void WriteTags(XmlBuffer xml, Host host)
    {
        var tags = fields.Flag("show_tags") ? host.Tags.ToList() : [];
        if (tags.Count == 0)
        {
            return;
        }

        xml.Raw("<TAGS>\n");
        foreach (var tag in tags)
        {
            xml.Raw("<TAG>\n<TAG_ID>").Cdata(FormattableString.Invariant($"{tag.Id}")).Raw("</TAG_ID>\n").CdataElement("NAME", tag.Name).Raw("</TAG>\n");
        }

        xml.Raw("</TAGS>\n");
    }

    public void WriteMetadata(XmlBuffer xml, HostRecord record)
    {
        if (record.Host.InstanceId is not { } instance)
        {
            return;
        }

        var attributes = new (string Name, string Value)[] { ("latest/meta-data/instance-id", instance), ("latest/dynamic/instance-identity/document/region", "eu-sand-1") };
        if (fields["host_metadata"] is "all" or Cloud)
        {
            xml.Raw("<METADATA>\n<EC2>\n");
            foreach (var (name, value) in attributes.Where(attribute => metadataFields is null || metadataFields.Contains(attribute.Name)))
            {
                xml.Raw("<ATTRIBUTE>\n").CdataElement("NAME", name).Element("LAST_STATUS", "Success").CdataElement("VALUE", value)
                    .Raw("<LAST_SUCCESS_DATE>").Timestamp(record.LastScanned).Raw("</LAST_SUCCESS_DATE>\n</ATTRIBUTE>\n");
            }

            xml.Raw("</EC2>\n</METADATA>\n");
        }

        if (fields.Flag("show_cloud_tags"))
        {
            WriteCloudTags(xml, record);
        }
    }

    private void WriteCloudTags(XmlBuffer xml, HostRecord record)
    {
        xml.Raw("<CLOUD_PROVIDER_TAGS>\n");
        foreach (var (name, value) in new[] { ("stage", record.Host.Id % 2 == 0 ? "production" : "test"), ("cost <center>", "4711 & co") })
        {
            if (tagFields is null || tagFields.Contains(name) || tagFields.Contains($"{name}:{value}"))
            {
                xml.Raw("<CLOUD_TAG>\n").CdataElement("NAME", name).CdataElement("VALUE", value)
                    .Raw("<LAST_SUCCESS_DATE>").Timestamp(record.LastScanned).Raw("</LAST_SUCCESS_DATE>\n</CLOUD_TAG>\n");
            }
        }

        xml.Raw("</CLOUD_PROVIDER_TAGS>\n");
    }
}
