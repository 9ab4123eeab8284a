using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Hosts;

/// <summary>The numbers of hosts as an ID_SET tells them: those in a row as a range.</summary>
internal static class HostNumbers
{
    public static void Write(XmlBuffer xml, (int First, int Last) numbers)
    {
        if (numbers.First == numbers.Last)
        {
            xml.Raw("<ID>").Number(numbers.First).Raw("</ID>\n");
        }
        else
        {
            xml.Raw("<ID_RANGE>").Number(numbers.First).Raw("-").Number(numbers.Last).Raw("</ID_RANGE>\n");
        }
    }

    public static IEnumerable<(int First, int Last)> InARow(IEnumerable<HostRecord> hosts)
    {
        (int First, int Last)? open = null;
        foreach (var id in hosts.Select(record => record.Host.Id))
        {
            if (open is { } range && range.Last + 1 == id)
            {
                open = (range.First, id);
                continue;
            }

            if (open is { } closed)
            {
                yield return closed;
            }

            open = (id, id);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
