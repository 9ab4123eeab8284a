using QualysVM.Core.Errors;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Xml;

public sealed class ShortAnswersTests
{
    [Fact]
    public async Task A_numeric_code_is_an_error_even_with_HTTP_200()
    {
        var error = (await Outcome.OfScans(StubReply.Simple(" Account\n has   expired. ", "2001"))).Failed(QualysError.AccountNotUsable);
        Assert.Equal((2001, "Account has expired.", 200), (error.Code, error.ServiceText, error.HttpStatus));
        Assert.Contains("Account has expired.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Template(s) Created Successfully [89876]")]
    public async Task Without_a_number_it_is_no_list_all_the_same(string? code)
    {
        var error = (await Outcome.OfScans(StubReply.Simple("All is well", code))).Failed(QualysError.UnexpectedReply);
        Assert.Null(error.Code);
        Assert.Equal("All is well", error.ServiceText);
    }

    [Theory]
    [InlineData("<GENERIC_RETURN><API name=\"x\"/><RETURN status=\"FAILED\" number=\"2000\">Bad Login</RETURN></GENERIC_RETURN>", QualysError.AuthenticationFailed, 2000)]
    [InlineData("<GENERIC_RETURN><RETURN status=\"FAILED\">Internal error</RETURN></GENERIC_RETURN>", QualysError.ServiceFailure, 999)]
    [InlineData("<GENERIC_RETURN><RETURN status=\"failed\" number=\"\">Internal error</RETURN></GENERIC_RETURN>", QualysError.ServiceFailure, 999)]
    [InlineData("<GENERIC_RETURN><RETURN status=\"FAILED\" number=\"E42\">Internal error</RETURN></GENERIC_RETURN>", QualysError.ServiceFailure, 999)]
    public async Task The_old_form_of_a_failure_is_an_error(string body, QualysError reason, int code) =>
        Assert.Equal(code, (await Outcome.OfScans(body)).Failed(reason).Code);

    [Fact]
    public async Task The_vendors_rate_limit_sample_names_its_wait()
    {
        var error = (await Outcome.OfScans(new StubReply(Sample.Text("error-1965-rate.xml"), 409))).Failed(QualysError.RateLimitExceeded);
        Assert.Equal((1965, 409, true), (error.Code, error.HttpStatus, error.NotCarriedOut));
        Assert.Equal(TimeSpan.FromSeconds(68928), error.RetryAfter);
    }

    [Fact]
    public async Task The_header_goes_before_the_body()
    {
        var reply = new StubReply(Sample.Text("error-1965-rate.xml"), 409).With("x-ratelimit-towait-sec", "181");
        Assert.Equal(TimeSpan.FromSeconds(181), (await Outcome.OfScans(reply)).Failed(QualysError.RateLimitExceeded).RetryAfter);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("soon")]
    [InlineData("-5")]
    public async Task A_concurrency_limit_names_no_wait(string header)
    {
        var reply = new StubReply(Sample.Text("error-1960-concurrency.xml"), 409).With("X-RateLimit-ToWait-Sec", header);
        var error = (await Outcome.OfScans(reply)).Failed(QualysError.ConcurrencyLimitExceeded);
        Assert.Null(error.RetryAfter);
        Assert.True(error.NotCarriedOut);
    }
}
