using System.Reflection;
using QualysVM.Core;
using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Reports;
using QualysVM.Core.Versions;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Reports;

public sealed class ReportQueryTests
{
    private static readonly ApiVersion V2 = new(2, 0);
    private static readonly ApiVersion V3 = new(3, 0);

    private static readonly Dictionary<string, (ReportQuery Query, string Sent)> Wire = new()
    {
        [nameof(ReportQuery.Id)] = (new() { Id = 42703 }, "id=42703"),
        [nameof(ReportQuery.State)] = (new() { State = "errors" }, "state=Errors"),
        [nameof(ReportQuery.UserLogin)] = (new() { UserLogin = "user@123" }, "user_login=user%40123"),
        [nameof(ReportQuery.ExpiresBefore)] = (new() { ExpiresBefore = new DateTimeOffset(2025, 1, 9, 10, 21, 25, TimeSpan.FromHours(-5)) }, "expires_before_datetime=2025-01-09T15%3A21%3A25Z"),
        [nameof(ReportQuery.Client)] = (new() { Client = ClientScope.ByName("C") }, "client_name=C"),
        [nameof(ReportQuery.Fqdns)] = (new() { Fqdns = ["a.example", "b.example"] }, "fqdns=a.example%2Cb.example"),
        [nameof(ReportQuery.EchoRequest)] = (new() { EchoRequest = true }, "echo_request=1"),
    };

    public static TheoryData<string> Cases => [.. Wire.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_property_is_sent_as_its_field(string property) => Assert.Equal(Wire[property].Sent, Wire[property].Query.ToFields(V3).Encode());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Version_2_takes_the_same_but_for_fqdns(string property)
    {
        var (query, sent) = Wire[property];
        if (property == nameof(ReportQuery.Fqdns))
        {
            Assert.Equal(QualysError.ParameterNotInVersion, Assert.Throws<QualysException>(() => query.ToFields(V2)).Reason);
        }
        else
        {
            Assert.Equal(sent, query.ToFields(V2).Encode());
        }
    }

    [Fact]
    public void Every_property_is_in_the_table() =>
        Assert.Empty(typeof(ReportQuery).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Except(Wire.Keys));

    [Fact]
    public void Defaults_send_nothing() => Assert.Empty(new ReportQuery().ToFields(V3));

    [Fact]
    public void Fqdns_are_refused_on_version_2_before_anything_is_sent()
    {
        using var service = StubService.Playing();
        using var session = TestSession.Over(service, version: V2);
        var error = Assert.Throws<QualysException>(() => new QualysApi(session).Reports.List(new ReportQuery { Fqdns = ["a.example"] }, new RecordingObserver(), TestContext.Current.CancellationToken));
        Assert.Equal(QualysError.ParameterNotInVersion, error.Reason);
        Assert.Contains("a.example", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }
}
