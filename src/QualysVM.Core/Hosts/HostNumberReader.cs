using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Hosts;

/// <summary>The short form of a list of hosts: their numbers alone, of which those in a row stand as a range.</summary>
internal sealed class HostNumberReader() : ListReader<Host>("HOST_LIST_OUTPUT", "ID_SET", "ID", HostReader.Take)
{
    private const string Range = "ID_RANGE";

    public override bool ComesInPages => true;

    public override bool IsRecord(string name) => name is "ID" or Range;

    public override void ReadRecord(ElementValue value, ListIntake<Host> intake)
    {
        var (name, text) = (value.Name, value.Text());
        var (first, last) = text.Split('-') switch
        {
            [var one] when name != Range => (Number(one), Number(one)),
            [var from, var to] when name == Range => (Number(from), Number(to)),
            _ => (null, null),
        };
        if (!(first <= last))
        {
            throw new QualysException(QualysError.MalformedReply, $"The list of numbers holds the {name} '{text}', which is none.");
        }

        // Counted down, as the last one may be the largest there is.
        for (var (id, left) = (first!.Value, last!.Value - first.Value); left >= 0; id++, left--)
        {
            var host = new Host { Id = id };
            if (intake.Wants(host, id))
            {
                intake.Give(host);
            }
        }
    }

    private static long? Number(string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
