using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Xml;

/// <summary>The first two lines of every XML answer.</summary>
internal static class Prolog
{
    public static XmlBuffer Begin(this XmlBuffer buffer, ApiCall call, string version, string root, string dtd)
    {
        // Version 3.0 prints the address without a scheme, version 2.0 with https.
        var scheme = version == "3.0" ? "" : "https:";
        return buffer
            .Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!DOCTYPE ")
            .Raw(root).Raw(" SYSTEM \"").Raw(scheme).Raw("//").Text(call.Address.Authority).Raw(dtd).Raw("\">\n");
    }
}
