using QualysVM.Core.Xml;

namespace QualysVM.Core.Clients;

/// <summary>Reads CLIENT (ID, NAME), which scans and reports share.</summary>
internal static class ClientReader
{
    public static Client Read(ElementReader xml)
    {
        string id = "", name = "";
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "ID": id = xml.ReadText(); break;
                case "NAME": name = xml.ReadText(); break;
                default: xml.Skip(); break;
            }
        }

        return new Client(id, name);
    }
}
