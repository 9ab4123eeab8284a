using System.Net;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Hosts;

/// <summary>As many hosts as one answer may have, by rising number, and where the next one begins.</summary>
/// <remarks>Recorded: the code, the words, and that the address of the next page names parameters nobody sent.</remarks>
internal sealed class HostPage(CallContext context, IEnumerable<HostRecord> hosts)
{
    private const int UsualLimit = 1000;
    private readonly int limit = context.Fields.Number("truncation_limit") is { } asked ? asked == 0 ? int.MaxValue : asked : UsualLimit;

    /// <summary>The number of the first host that has no room; known when all that have it were read.</summary>
    public int? Next { get; private set; }

    public IEnumerable<HostRecord> Hosts
    {
        get
        {
            var count = 0;
            foreach (var host in hosts)
            {
                if (++count > limit)
                {
                    Next = host.Host.Id;
                    yield break;
                }

                yield return host;
            }
        }
    }

    public void WriteWarning(XmlBuffer xml)
    {
        if (Next is not { } next)
        {
            return;
        }

        var sent = context.Fields.Names.Where(name => name is not "id_min").Select(name => $"{name}={WebUtility.UrlEncode(context.Fields[name])}");
        var address = $"{context.Call.Address.GetLeftPart(UriPartial.Path)}?{string.Join("&", sent.Append("cloud_agent_activationkey=0"))}&id_min=";
        xml.Raw("<WARNING>\n<CODE>1980</CODE>\n<TEXT>").Number(limit).Raw(" record limit exceeded. Use URL to get next batch of\nresults.</TEXT>\n<URL>")
            .Cdata(address + FormattableString.Invariant($"{next}")).Raw("</URL>\n</WARNING>\n");
    }
}
