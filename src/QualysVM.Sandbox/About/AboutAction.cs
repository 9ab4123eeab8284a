using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.About;

/// <summary>The cheap credential test: versions of the platform. Only WEB-VERSION is on record, the rest is [B].</summary>
internal sealed class AboutAction : ApiAction
{
    private static readonly ParameterTable Table = new();

    public override string Name => "";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context) => new(200, "text/xml;charset=UTF-8", Body(context));

    private static IEnumerable<ArraySegment<byte>> Body(CallContext context)
    {
        yield return new XmlBuffer()
            .Begin(context.Call, context.Version, "ABOUT", "/about.dtd")
            .Raw("<ABOUT>\n<API-VERSION MAJOR=\"1\" MINOR=\"4\" />\n")
            .Element("WEB-VERSION", "10.39.0.0-1")
            .Element("SCANNER-VERSION", "14.2.58-1")
            .Element("VULNSIGS-VERSION", "2.6.120-2")
            .Raw("</ABOUT>\n").Take();
    }
}
