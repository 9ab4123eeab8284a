using System.Reflection;
using QualysVM.Core.Clients;
using QualysVM.Core.Scans;
using QualysVM.Core.Versions;

namespace QualysVM.Tests.Scans;

public sealed class ScanQueryTests
{
    private static readonly DateTimeOffset Time = new(2025, 1, 9, 10, 21, 25, TimeSpan.FromHours(1));

    private static readonly Dictionary<string, (ScanQuery Query, string Sent)> Wire = new()
    {
        [nameof(ScanQuery.Ref)] = (new() { Ref = "scan/1.2" }, "scan_ref=scan%2F1.2"),
        [nameof(ScanQuery.States)] = (new() { States = ["running", "FINISHED", "Novel"] }, "state=Running%2CFinished%2CNovel"),
        [nameof(ScanQuery.Processed)] = (new() { Processed = false }, "processed=0"),
        ["Processed true"] = (new() { Processed = true }, "processed=1"),
        [nameof(ScanQuery.Type)] = (new() { Type = "on-demand" }, "type=On-Demand"),
        [nameof(ScanQuery.Targets)] = (new() { Targets = ["10.0.0.1", "10.0.0.5-10.0.0.9"] }, "target=10.0.0.1%2C10.0.0.5-10.0.0.9"),
        [nameof(ScanQuery.UserLogin)] = (new() { UserLogin = "acme_ab1" }, "user_login=acme_ab1"),
        [nameof(ScanQuery.LaunchedAfter)] = (new() { LaunchedAfter = Time }, "launched_after_datetime=2025-01-09T09%3A21%3A25Z"),
        [nameof(ScanQuery.LaunchedBefore)] = (new() { LaunchedBefore = Time }, "launched_before_datetime=2025-01-09T09%3A21%3A25Z"),
        [nameof(ScanQuery.ScanType)] = (new() { ScanType = "ec2certview" }, "scan_type=ec2certview"),
        [nameof(ScanQuery.Client)] = (new() { Client = ClientScope.ById(5) }, "client_id=5"),
        ["Client by name"] = (new() { Client = ClientScope.ByName("A B") }, "client_name=A+B"),
        [nameof(ScanQuery.IncludeAssetGroups)] = (new() { IncludeAssetGroups = true }, "show_ags=1"),
        [nameof(ScanQuery.IncludeOptionProfile)] = (new() { IncludeOptionProfile = true }, "show_op=1"),
        [nameof(ScanQuery.ExcludeStatus)] = (new() { ExcludeStatus = true }, "show_status=0"),
        [nameof(ScanQuery.LatestOnly)] = (new() { LatestOnly = true }, "show_last=1"),
        [nameof(ScanQuery.PciOnly)] = (new() { PciOnly = true }, "pci_only=1"),
        [nameof(ScanQuery.ExcludeTarget)] = (new() { ExcludeTarget = true }, "ignore_target=1"),
        [nameof(ScanQuery.EchoRequest)] = (new() { EchoRequest = true }, "echo_request=1"),
    };

    public static TheoryData<string> Cases => [.. Wire.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_property_is_sent_as_its_field(string property) => Assert.Equal(Wire[property].Sent, Wire[property].Query.ToFields(new ApiVersion(3, 0)).Encode());

    [Fact]
    public void Every_property_is_in_the_table() =>
        Assert.Empty(typeof(ScanQuery).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Except(Wire.Keys));

    [Fact]
    public void Defaults_send_nothing() => Assert.Empty(new ScanQuery().ToFields(new ApiVersion(3, 0)));
}
