using QualysVM.Core;
using QualysVM.Core.Hosts;
using QualysVM.Core.Http;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Hosts;

/// <summary>Reads hosts from what a service answers.</summary>
internal static class HostCalls
{
    public static async Task<(Outcome<Core.Hosts.Host> Outcome, StubService Service)> Read(HostQuery query, int tries, params StubReply[] replies)
    {
        var service = StubService.Playing(replies);
        using var session = TestSession.Over(service, resilience: new TriesAgain(tries));
        return (await Outcome.Of(new QualysApi(session).Hosts.List(query, SilentObserver.Instance, CancellationToken.None)), service);
    }

    public static string Document(string response) => $"<HOST_LIST_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME>{response}</RESPONSE></HOST_LIST_OUTPUT>";

    public static string Cut(long next) => $"<WARNING><CODE>1980</CODE><TEXT>3 record limit exceeded.</TEXT><URL><![CDATA[https://x.example/?id_min={next}]]></URL></WARNING>";

    public static IEnumerable<long> Numbers(Outcome<Core.Hosts.Host> outcome) => outcome.Records.Select(host => host.Id);
}
