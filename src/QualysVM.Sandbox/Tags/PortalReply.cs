using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Tags;

/// <summary>What the portal's API says around its data. Its errors come with HTTP 200: recorded.</summary>
internal static class PortalReply
{
    private const string Type = "application/xml;charset=UTF-8";

    /// <summary>An error, in the words recorded for it; those of the resolution are [I].</summary>
    public static Reply Refuse(string code, string message) => Of(new XmlBuffer()
        .Raw("<ServiceResponse>\n").Element("responseCode", code)
        .Raw("<responseErrorDetails>\n").Element("errorMessage", message).Element("errorResolution", "Correct the request.").Raw("</responseErrorDetails>\n</ServiceResponse>\n"));

    /// <summary>An answer with what has been written.</summary>
    public static Reply Of(XmlBuffer body)
    {
        return new Reply(200, Type, Body());

        IEnumerable<ArraySegment<byte>> Body()
        {
            yield return body.Take();
        }
    }
}
