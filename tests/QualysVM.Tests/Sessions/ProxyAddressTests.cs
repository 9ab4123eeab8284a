using System.Net;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Sessions;

public sealed class ProxyAddressTests
{
    [Theory]
    [InlineData("http://proxy.example:3128", "http://proxy.example:3128/", null, null)]
    [InlineData("proxy.example:3128", "http://proxy.example:3128/", null, null)]
    [InlineData("10.0.0.1:3128", "http://10.0.0.1:3128/", null, null)]
    [InlineData("[::1]:3128", "http://[::1]:3128/", null, null)]
    [InlineData(" proxy ", "http://proxy/", null, null)]
    [InlineData("localhost:3128/", "http://localhost:3128/", null, null)]
    [InlineData("http://svc:pw@proxy.example:3128", "http://proxy.example:3128/", "svc", "pw")]
    [InlineData("svc:pw@proxy.example:3128", "http://proxy.example:3128/", "svc", "pw")]
    [InlineData("http://dom%5Csvc:p%40s%3Aw:x@proxy.example", "http://proxy.example/", "dom\\svc", "p@s:w:x")]
    [InlineData("http://svc@proxy.example", "http://proxy.example/", "svc", "")]
    public void An_address_is_read_as_it_is_usually_written(string given, string address, string? name, string? password)
    {
        var proxy = ProxyAddress.Read(new Uri(given, UriKind.RelativeOrAbsolute));
        Assert.Equal((address, name, password), (proxy.Address.AbsoluteUri, proxy.Account?.UserName, proxy.Account?.Password));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://svc:s3cret@proxy.example")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://svc:s3cret@proxy.example/proxy.pac")]
    [InlineData("svc:s3cret@proxy.example/proxy.pac")]
    public void Anything_else_is_refused_and_no_password_repeated(string given)
    {
        var error = Assert.Throws<QualysException>(() => ProxyAddress.Read(new Uri(given, UriKind.RelativeOrAbsolute)));
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]")]
    public void What_is_not_encrypted_goes_through_no_proxy(string server)
    {
        Assert.False(new TransportOptions().Towards(new Uri(server)).UseProxy);
        var error = Assert.Throws<QualysException>(() => new TransportOptions { Proxy = new WebProxy("http://proxy.example") }.Towards(new Uri(server)));
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.Contains("-Proxy", error.Message, StringComparison.Ordinal);
        var options = new TransportOptions { Proxy = new WebProxy("http://proxy.example") };
        Assert.Same(options, options.Towards(new Uri("https://localhost")));
    }

    [Fact]
    public void A_session_is_held_to_it_whoever_makes_it() => Assert.Throws<QualysException>(() => new QualysSession(new SessionSettings
    {
        BaseUri = new Uri("http://localhost:8080"),
        Account = new Account(Authentication.Basic, new NetworkCredential("a", "b")),
        Transport = new TransportOptions { Proxy = new WebProxy("http://proxy.example") },
        Resilience = new OneAttempt(),
    }));
}
