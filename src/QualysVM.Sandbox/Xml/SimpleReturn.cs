using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Xml;

/// <summary>The service's short answer: an error with its CODE, or a word of success without one.</summary>
internal sealed class SimpleReturn(ApiCall call, string version, DateTimeOffset now)
{
    private const string MediaType = "text/xml;charset=UTF-8";
    private readonly CallContext? echoed;

    /// <summary>An answer which also repeats the request, when the call asks for that.</summary>
    public SimpleReturn(CallContext context)
        : this(context.Call, context.Version, context.Now) => echoed = context.Fields.Flag("echo_request") ? context : null;

    public Reply Reply(Refusal refusal) =>
        new(refusal.Status, MediaType, Body(refusal.Code, refusal.Text, refusal.Items)) { Code = refusal.Code };

    public Reply Reply(string text, params KeyValuePair<string, string>[] items) =>
        new(200, MediaType, Body(null, text, items));

    private IEnumerable<ArraySegment<byte>> Body(int? code, string text, KeyValuePair<string, string>[] items)
    {
        var xml = new XmlBuffer();
        // The version 1 paths use the 2.0 document type here [I]; theirs are GENERIC_RETURN and mostly come with 200.
        var dtdVersion = version == "1.0" ? "2.0" : version;
        xml.Begin(call, version, "SIMPLE_RETURN", $"/api/{dtdVersion}/simple_return.dtd");
        xml.Raw("<SIMPLE_RETURN>\n");
        if (echoed is not null)
        {
            RequestEcho.Write(xml, echoed);
        }

        xml.Raw("<RESPONSE>\n<DATETIME>").Timestamp(now).Raw("</DATETIME>\n");
        if (code is { } number)
        {
            xml.Raw("<CODE>").Number(number).Raw("</CODE>\n");
        }

        xml.Element("TEXT", text);
        if (items.Length > 0)
        {
            xml.Raw("<ITEM_LIST>\n");
            foreach (var item in items)
            {
                xml.Raw("<ITEM>\n").Element("KEY", item.Key).Element("VALUE", item.Value).Raw("</ITEM>\n");
            }

            xml.Raw("</ITEM_LIST>\n");
        }

        yield return xml.Raw("</RESPONSE>\n</SIMPLE_RETURN>\n").Take();
    }
}
