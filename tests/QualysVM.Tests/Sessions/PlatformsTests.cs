using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Sessions;

public sealed class PlatformsTests
{
    [Theory]
    [InlineData("US1", "qualysapi.qualys.com", "gateway.qg1.apps.qualys.com")]
    [InlineData("US2", "qualysapi.qg2.apps.qualys.com", "gateway.qg2.apps.qualys.com")]
    [InlineData("US3", "qualysapi.qg3.apps.qualys.com", "gateway.qg3.apps.qualys.com")]
    [InlineData("US4", "qualysapi.qg4.apps.qualys.com", "gateway.qg4.apps.qualys.com")]
    [InlineData("EU1", "qualysapi.qualys.eu", "gateway.qg1.apps.qualys.eu")]
    [InlineData("EU2", "qualysapi.qg2.apps.qualys.eu", "gateway.qg2.apps.qualys.eu")]
    [InlineData("EU3", "qualysapi.qg3.apps.qualys.it", "gateway.qg3.apps.qualys.it")]
    [InlineData("IN1", "qualysapi.qg1.apps.qualys.in", "gateway.qg1.apps.qualys.in")]
    [InlineData("CA1", "qualysapi.qg1.apps.qualys.ca", "gateway.qg1.apps.qualys.ca")]
    [InlineData("AE1", "qualysapi.qg1.apps.qualys.ae", "gateway.qg1.apps.qualys.ae")]
    [InlineData("UK1", "qualysapi.qg1.apps.qualys.co.uk", "gateway.qg1.apps.qualys.co.uk")]
    [InlineData("AU1", "qualysapi.qg1.apps.qualys.com.au", "gateway.qg1.apps.qualys.com.au")]
    [InlineData("KSA1", "qualysapi.qg1.apps.qualysksa.com", "gateway.qg1.apps.qualysksa.com")]
    [InlineData("GOV1", "qualysapi.gov1.qualys.us", "gateway.gov1.qualys.us")]
    public void A_platform_is_where_the_vendor_has_it(string name, string api, string gateway)
    {
        Assert.Equal(new Platform(name, api, gateway), Platform.Named(name.ToLowerInvariant()));
        Assert.Equal($"https://{api}/", Platform.Named(name).BaseUri.AbsoluteUri);
        Assert.Equal(name, Platform.At(new Uri($"https://{api.ToUpperInvariant()}/"))?.ToString());
    }

    [Fact]
    public void There_are_fourteen() => Assert.Equal(14, Platform.All.Select(platform => platform.Name).Distinct().Count());

    [Fact]
    public void An_unknown_name_is_an_error_that_lists_the_known_ones()
    {
        var error = Assert.Throws<QualysException>(() => Platform.Named("US9"));
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.All(Platform.All, platform => Assert.Contains(platform.Name, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_private_address_is_no_platform() => Assert.Null(Platform.At(new Uri("https://qualysapi.private.example/")));

    [Fact]
    public void A_session_names_itself_after_its_account_and_server()
    {
        using var handler = StubService.Playing();
        var settings = new SessionSettings { BaseUri = new Uri("https://qualysapi.qualys.eu"), Account = new Account(Authentication.Basic, new("acme_ab1", "x")), Resilience = new OneAttempt() };
        using var shared = new QualysSession(settings);
        using var own = new QualysSession(settings with { BaseUri = new Uri("https://q.example"), Name = "mine" });
        using var sandbox = new QualysSession(settings with { Sandbox = handler });
        Assert.Equal(("acme_ab1@qualysapi.qualys.eu", "EU1", false), (shared.Name, shared.Platform, shared.IsSandbox));
        Assert.Equal(("mine", "Private", "mine"), (own.Name, own.Platform, own.ToString()));
        Assert.Equal(("Sandbox", "Sandbox", true), (sandbox.Name, sandbox.Platform, sandbox.IsSandbox));
    }
}
