using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Versions;
using QualysVM.Resilience;

namespace QualysVM.Tests.Errors;

/// <summary>The truth table of what proves that a change was not carried out, and what follows from it.</summary>
public sealed class ProofOfNothingDoneTests
{
    private static readonly int[] RefusalsBeforeAnythingWasDone = [1901, 1903, 1904, 1905, 1907, 1908, 1922, 1959, 1960, 1965, 1966, 2000, 2001, 2002, 2003, 2010, 2011, 2012, 7001, 15003];
    private static readonly int?[] Codes = [null, .. RefusalsBeforeAnythingWasDone.Select(code => (int?)code), 999, 1920, 1980, 1981, 1999, 4711, 1];
    private static readonly int?[] Statuses = [null, 200, 202, 206, 302, 400, 401, 403, 404, 407, 409, 429, 500, 501, 502, 503, 504];

    [Fact]
    public void Only_what_never_left_and_what_the_service_refused_in_a_whole_answer_with_such_a_code_or_word_is_proved()
    {
        var proved = 0;
        foreach (var (error, phase, code) in Table())
        {
            var expected = phase is CallPhase.NeverLeft or CallPhase.Refused || (phase == CallPhase.AnsweredWhole && code is { } number && RefusalsBeforeAnythingWasDone.Contains(number));
            Assert.True(expected == error.NotCarriedOut, $"{error.Reason}, {phase}, HTTP {error.HttpStatus}, code {code}: {error.NotCarriedOut}");
            proved += expected ? 1 : 0;
        }

        Assert.True(proved > 0);
    }

    /// <summary>A code that is new in the table of reasons proves nothing by that.</summary>
    [Fact]
    public void No_other_code_is_proof() => Assert.Equal(RefusalsBeforeAnythingWasDone, Enumerable.Range(-1, 100_000).Where(ServiceCodes.SaysThatNothingWasDone));

    [Fact]
    public void Without_proof_a_change_is_neither_sent_again_nor_forgotten()
    {
        var change = new QualysCall(ApiActions.ScanLaunch, ApiActions.ScanLaunch.Newest, []);
        foreach (var (error, phase, code) in Table())
        {
            using var inFlight = new ChangeInFlight(change.Action, SilentObserver.Instance, CancellationToken.None);
            inFlight.Leaves();
            inFlight.Failed(error);
            Assert.Equal(!error.NotCarriedOut, inFlight.MayHaveBeenCarriedOut);
            var again = RetryRule.IsLimit(change, error) || RetryRule.MayPass(change, error);
            Assert.True(error.NotCarriedOut || !again, $"{error.Reason}, {phase}, HTTP {error.HttpStatus}, code {code} is sent again.");
        }
    }

    [Fact]
    public void Whatever_the_rules_of_retries_say_a_change_that_may_have_been_carried_out_cannot_leave_again()
    {
        using var change = new ChangeInFlight(ApiActions.ScanDelete, SilentObserver.Instance, CancellationToken.None);
        change.Leaves();
        change.Failed(new InvalidOperationException("of another library"));
        Assert.Throws<InvalidOperationException>(change.Leaves);
        change.Failed(new QualysException(QualysError.ConnectionFailed, "x") { Phase = CallPhase.NeverLeft });
        change.Leaves();
    }

    private static IEnumerable<(QualysException Error, CallPhase Phase, int? Code)> Table() =>
        from reason in Enum.GetValues<QualysError>()
        from phase in Enum.GetValues<CallPhase>()
        from status in Statuses
        from code in Codes
        select (new QualysException(reason, "x") { Phase = phase, HttpStatus = status, Code = code }, phase, code);
}
