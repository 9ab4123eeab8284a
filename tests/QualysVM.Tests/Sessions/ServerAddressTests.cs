using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;

namespace QualysVM.Tests.Sessions;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("https://qualysapi.qualys.eu", "https://qualysapi.qualys.eu/")]
    [InlineData("https://qualysapi.qualys.eu/", "https://qualysapi.qualys.eu/")]
    [InlineData("HTTPS://QualysAPI.qualys.eu:8443", "https://qualysapi.qualys.eu:8443/")]
    [InlineData("qualysapi.private.example", "https://qualysapi.private.example/")]
    [InlineData("qualysapi.private.example:8443", "https://qualysapi.private.example:8443/")]
    [InlineData(" qualysapi.private.example/ ", "https://qualysapi.private.example/")]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080/")]
    [InlineData("http://[::1]:8080/", "http://[::1]:8080/")]
    [InlineData("localhost:8443", "https://localhost:8443/")]
    public void An_address_is_a_host_with_https_or_this_machine(string given, string used) =>
        Assert.Equal(used, ServerAddress.Check(new Uri(given, UriKind.RelativeOrAbsolute)).AbsoluteUri);

    [Theory]
    [InlineData("http://qualysapi.qualys.eu", "https")]
    [InlineData("http://127.0.0.1.evil.example/", "https")]
    [InlineData("http://localhost.evil.example/", "https")]
    [InlineData("ftp://qualysapi.qualys.eu", "https")]
    [InlineData("file:///etc/passwd", "address")]
    [InlineData("https://qualysapi.qualys.eu/api/2.0/", "path")]
    [InlineData("https://qualysapi.qualys.eu/?a=b", "path")]
    [InlineData("qualysapi.qualys.eu/api", "path")]
    [InlineData("https://me:s3cret@qualysapi.qualys.eu/", "-Credential")]
    [InlineData("me:s3cret@qualysapi.qualys.eu", "-Credential")]
    [InlineData(@"https:\\me:s3cret@qualysapi.qualys.eu", "-Credential")]
    [InlineData("https://me:a s3cret@qualysapi.qualys.eu", "-Credential")]
    [InlineData("//me:s3cret@qualysapi.qualys.eu", "address")]
    [InlineData("https//me:s3cret@qualysapi.qualys.eu", "path")]
    [InlineData("me:s3cret", "address")]
    [InlineData("https://me:s3cret", "address")]
    [InlineData("https://me:s3cret%40qualysapi.qualys.eu", "address")]
    [InlineData("https:/me:s3cret", "path")]
    [InlineData("https://qualysapi.qualys.eu/me:s3cret", "path")]
    [InlineData("https://me:s3cret?x@qualysapi.qualys.eu", "address")]
    [InlineData("https://me:s3cret#x@qualysapi.qualys.eu", "address")]
    [InlineData("", "address")]
    public void Anything_else_is_refused_and_no_password_repeated(string given, string reason)
    {
        var error = Assert.Throws<QualysException>(() => ServerAddress.Check(ServerAddress.Read(given)));
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Of an address out of the environment .NET makes no Uri before anybody has looked at it.</summary>
    [Theory]
    [InlineData("https://qualysapi.qualys.eu:99999")]
    [InlineData("https://")]
    [InlineData("https://[::1")]
    [InlineData("http://%41")]
    [InlineData("https://me:s3cret/y@qualysapi.qualys.eu")]
    public void What_is_no_address_at_all_is_refused_alike(string given)
    {
        var error = Assert.Throws<QualysException>(() => ServerAddress.Check(ServerAddress.Read(given)));
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.Equal(!given.Contains('@', StringComparison.Ordinal), error.Message.Contains($"'{given}'", StringComparison.Ordinal));
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }
}
