using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Reports;
using QualysVM.Core.Scans;
using QualysVM.Core.Versions;

namespace QualysVM.Tests.Clients;

public sealed class ClientScopeTests
{
    private static string Sent(ClientScope scope)
    {
        var fields = new FormFields();
        scope.AddTo(fields);
        return fields.Encode();
    }

    [Fact]
    public void A_scope_sends_the_id_or_the_name_or_nothing()
    {
        Assert.Equal("client_id=12", Sent(ClientScope.ById(12)));
        Assert.Equal("client_name=A+%26+B", Sent(ClientScope.ByName("A & B")));
        Assert.Equal("", Sent(ClientScope.None));
        Assert.Equal("", Sent(default));
    }

    [Fact]
    public void A_scope_shows_what_it_sends()
    {
        Assert.Equal("client_id=12", ClientScope.ById(12).ToString());
        Assert.Equal("client_name=A & B", ClientScope.ByName("A & B").ToString());
        Assert.Equal("", ClientScope.None.ToString());
    }

    [Fact]
    public void There_is_no_way_to_make_one_with_both() =>
        Assert.DoesNotContain(typeof(ClientScope).GetConstructors(), constructor => constructor.GetParameters().Length > 0);

    [Fact]
    public void A_query_given_one_after_the_other_sends_the_last_only()
    {
        var scans = new ScanQuery { Client = ClientScope.ById(1) } with { Client = ClientScope.ByName("B") };
        Assert.Equal("client_name=B", scans.ToFields(new ApiVersion(3, 0)).Encode());
        var reports = new ReportQuery { Client = ClientScope.ByName("B") } with { Client = ClientScope.ById(1) };
        Assert.Equal("client_id=1", reports.ToFields(new ApiVersion(3, 0)).Encode());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_id_is_positive(long id) => Assert.Equal(QualysError.InvalidArgument, Assert.Throws<QualysException>(() => ClientScope.ById(id)).Reason);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_name_is_not_empty(string? name) => Assert.Equal(QualysError.InvalidArgument, Assert.Throws<QualysException>(() => ClientScope.ByName(name!)).Reason);
}
