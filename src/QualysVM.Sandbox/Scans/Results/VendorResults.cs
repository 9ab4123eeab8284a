using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>
/// The nine rows which the vendor's documentation of the scan list prints as JSON, value for value. It does not say of
/// which scan: here they belong to the first one it prints. What the rows do not hold (title, severity) is made up.
/// </summary>
internal static class VendorResults
{
    private const string Hops =
        "Hops\tIP\tRound Trip Time\tProbe\n1\t11.11.1.11\t0.19ms\tICMP\n2\t11.11.1.11\t0.26ms\tICMP\n3\t11.11.1.11\t1.91ms\tICMP";

    private const string Services =
        "Port\tIANA Assigned Ports/Services\tDescription\tService Detected\n111\tsunrpc\tSUN Remote Procedure Call\trpc udp\n2049\tshilp\tshilp\tnfs";

    private const string OtherHops =
        "Hops\tIP\tRound Trip Time\tProbe\n1\t11.11.1.11\t0.19ms\tICMP\n2\t11.11.1.11\t0.26ms\tICMP\n3\t10.14.9.80\t1.91ms\tICMP" +
        "Hops\tIP\tRound Trip Time\tProbe\n1\t10.40.1.2\t0.19ms\tICMP\n2\t10.10.0.10\t0.26ms\tICMP\n3\t10.14.9.80\t1.91ms\tICMP";

    private const string LastHops =
        "Hops\tIP\tRound Trip Time\tProbe\n1\t11.11.1.11\t0.19ms\tICMP\n2\t11.11.1.11\t0.26ms\tICMP\n3\t10.6.1.36\t1.91ms\tICMP";

    private static readonly Finding[] All =
    [
        Row("11.11.1.11", 38711, Hops + Hops),
        Row("11.11.1.11", 14013, Services + Services),
        Row("11.11.1.11", 20220, Hops + Hops),
        Row("11.11.1.11", 45266, Services + Services),
        Row("11.11.1.11", 48074, OtherHops),
        Row("10.14.9.80", 45268, Hops + Hops),
        Row("11.11.1.11", 45304, ""),
        Row("11.11.1.11", 242738, LastHops),
        Row("11.11.1.11", 45376, Hops),
    ];

    public static Finding[]? Of(string reference) => reference == VendorScans.All[0].Reference ? All : null;

    private static Finding Row(string ip, int qid, string result) =>
        new(new Host(0, AddressRanges.Parse(ip).At(0)) { Dns = "27f86f78-8dc2-4093-abed-1ce3b648c241" }, Vulnerabilities.Unlisted(qid), result);
}
