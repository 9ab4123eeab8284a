using QualysVM.Core.Errors;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Errors;

public sealed class ServiceCodesTests
{
    [Theory]
    [InlineData(1901, QualysError.UnknownParameter, true)]
    [InlineData(1903, QualysError.MissingParameter, true)]
    [InlineData(1904, QualysError.ParameterConflict, true)]
    [InlineData(1905, QualysError.InvalidParameterValue, true)]
    [InlineData(1907, QualysError.ParameterConflict, true)]
    [InlineData(1908, QualysError.MethodNotAllowed, true)]
    [InlineData(1920, QualysError.ConcurrencyLimitExceeded)]
    [InlineData(1922, QualysError.MissingParameter, true)]
    [InlineData(1959, QualysError.ConcurrencyLimitExceeded, true)]
    [InlineData(1960, QualysError.ConcurrencyLimitExceeded, true)]
    [InlineData(1965, QualysError.RateLimitExceeded, true)]
    [InlineData(1966, QualysError.ConcurrencyLimitExceeded, true)]
    [InlineData(1981, QualysError.RequestInProgress)]
    [InlineData(1999, QualysError.ServiceUnavailable)]
    [InlineData(999, QualysError.ServiceFailure)]
    [InlineData(2000, QualysError.AuthenticationFailed, true)]
    [InlineData(2001, QualysError.AccountNotUsable, true)]
    [InlineData(2002, QualysError.AccountNotUsable, true)]
    [InlineData(2003, QualysError.AccountNotUsable, true)]
    [InlineData(2010, QualysError.AccessDenied, true)]
    [InlineData(2011, QualysError.AccessDenied, true)]
    [InlineData(2012, QualysError.AccessDenied, true)]
    [InlineData(7001, QualysError.ReportNotAvailable, true)]
    [InlineData(15003, QualysError.ScanResultNotAvailable, true)]
    [InlineData(4711, QualysError.ServiceRefused)]
    public async Task A_code_goes_before_the_HTTP_status(int code, QualysError reason, bool notCarriedOut = false)
    {
        foreach (var status in new[] { 200, 400, 503 })
        {
            var error = (await Outcome.OfScans(StubReply.Simple("Words of the service", $"{code}", status))).Failed(reason);
            Assert.Equal((code, status, "Words of the service", notCarriedOut), (error.Code, error.HttpStatus, error.ServiceText, error.NotCarriedOut));
        }
    }

    [Theory]
    [InlineData(201, QualysError.UnexpectedHttpStatus)]
    [InlineData(202, QualysError.UnexpectedHttpStatus)]
    [InlineData(203, QualysError.UnexpectedHttpStatus)]
    [InlineData(206, QualysError.UnexpectedHttpStatus)]
    [InlineData(300, QualysError.RedirectRefused)]
    [InlineData(301, QualysError.RedirectRefused)]
    [InlineData(302, QualysError.RedirectRefused)]
    [InlineData(307, QualysError.RedirectRefused)]
    [InlineData(308, QualysError.RedirectRefused)]
    [InlineData(400, QualysError.UnexpectedHttpStatus)]
    [InlineData(401, QualysError.AuthenticationFailed)]
    [InlineData(403, QualysError.AccessDenied)]
    [InlineData(404, QualysError.UnexpectedHttpStatus)]
    [InlineData(405, QualysError.MethodNotAllowed)]
    [InlineData(408, QualysError.Timeout)]
    [InlineData(409, QualysError.ConcurrencyLimitExceeded)]
    [InlineData(414, QualysError.UnexpectedHttpStatus)]
    [InlineData(429, QualysError.RateLimitExceeded)]
    [InlineData(500, QualysError.ServiceFailure)]
    [InlineData(501, QualysError.ServiceFailure)]
    [InlineData(502, QualysError.ServiceUnavailable)]
    [InlineData(503, QualysError.ServiceUnavailable)]
    [InlineData(504, QualysError.ServiceUnavailable)]
    [InlineData(599, QualysError.UnexpectedHttpStatus)]
    public async Task Without_a_code_the_HTTP_status_decides_whatever_the_body_and_proves_nothing(int status, QualysError reason)
    {
        foreach (var body in new[] { "", "<html>x</html>", "plain words", "<SIMPLE_RETURN><RESPONSE><TEXT>x</TEXT></RESPONSE></SIMPLE_RETURN>", "<SCAN_LIST_OUTPUT><RESPONSE/></SCAN_LIST_OUTPUT>", "<cut" })
        {
            var error = (await Outcome.OfScans(new StubReply(body, status).With("Retry-After", "7"))).Failed(reason);
            Assert.Equal((null, status, false), (error.Code, error.HttpStatus, error.NotCarriedOut));
            Assert.Equal(status is >= 300 and < 400 ? null : TimeSpan.FromSeconds(7), error.RetryAfter);
        }
    }
}
