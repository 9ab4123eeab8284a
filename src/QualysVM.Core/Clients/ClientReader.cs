using QualysVM.Core.Xml;

namespace QualysVM.Core.Clients;

/// <summary>Reads CLIENT (ID, NAME), which scans and reports share.</summary>
internal static class ClientReader
{
    public static Client Read(ElementValue value) => value.Into(new Client("", ""), Take);

    private static void Take(Client client, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": client.Id = value.Text(); break;
            case "NAME": client.Name = value.Text(); break;
            default: value.Keep(); break;
        }
    }
}
