using QualysVM.Core.Errors;

namespace QualysVM.Tests.Errors;

public sealed class ErrorAdviceTests
{
    public static TheoryData<QualysError> Reasons => [.. Enum.GetValues<QualysError>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_says_what_to_do(QualysError reason)
    {
        var advice = new QualysException(reason, "x").Advice;
        Assert.NotEqual(ErrorAdvice.For((QualysError)9999), advice);
        Assert.EndsWith(".", advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nearer_advice_goes_before_the_general_one() =>
        Assert.Equal("Do this.", new QualysException(QualysError.Timeout, "x") { Advice = "Do this." }.Advice);

    [Fact]
    public void An_error_told_in_other_words_is_the_same_error()
    {
        var error = new QualysException(QualysError.RateLimitExceeded, "first") { Code = 1965, ServiceText = "t", HttpStatus = 409, RetryAfter = TimeSpan.FromSeconds(5), Phase = CallPhase.AnsweredWhole, Advice = "a" };
        var told = error.Retold("second");
        Assert.Equal((error.Reason, error.Code, error.ServiceText, error.HttpStatus, error.RetryAfter, error.NotCarriedOut, error.Advice),
            (told.Reason, told.Code, told.ServiceText, told.HttpStatus, told.RetryAfter, told.NotCarriedOut, told.Advice));
        Assert.Equal(("second", error), (told.Message, told.InnerException));
    }
}
