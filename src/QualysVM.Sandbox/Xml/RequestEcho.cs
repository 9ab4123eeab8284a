using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Xml;

/// <summary>The REQUEST block which echo_request=1 asks for.</summary>
internal static class RequestEcho
{
    public static void Write(XmlBuffer xml, CallContext context)
    {
        var call = context.Call;
        xml.Raw("<REQUEST>\n<DATETIME>").Timestamp(context.Now).Raw("</DATETIME>\n");
        xml.Element("USER_LOGIN", context.Account.Login);
        xml.Element("RESOURCE", call.Address.GetLeftPart(UriPartial.Path));
        if (call.QueryFields.Count > 0)
        {
            xml.Raw("<PARAM_LIST>\n");
            foreach (var field in call.QueryFields)
            {
                xml.Raw("<PARAM>\n").Element("KEY", field.Key).Element("VALUE", field.Value).Raw("</PARAM>\n");
            }

            xml.Raw("</PARAM_LIST>\n");
        }

        if (call.PostData.Length > 0)
        {
            // As it came, still encoded: the schema has one text element for it.
            xml.Element("POST_DATA", call.PostData);
        }

        xml.Raw("</REQUEST>\n");
    }
}
