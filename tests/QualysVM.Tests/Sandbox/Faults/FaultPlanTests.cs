using QualysVM.Sandbox.Faults;

namespace QualysVM.Tests.Sandbox.Faults;

public sealed class FaultPlanTests
{
    public static TheoryData<Fault, string> Contradictions => new()
    {
        { new Fault(), "it does not say what goes wrong." },
        { new Fault { Action = "scan-list", Reset = true }, "action \"scan-list\" is not a name. Allowed is an object and its action, such as \"scan list\", or one of login, logout, about, *." },
        { new Fault { Action = "scan", Reset = true }, "action \"scan\" is not a name. Allowed is an object and its action, such as \"scan list\", or one of login, logout, about, *." },
        { new Fault { Call = 0, Reset = true }, "call must be 1 or more." },
        { new Fault { Every = -1, Reset = true }, "every must be 1 or more." },
        { new Fault { CutAfter = -1 }, "cutAfter must be 0 or more." },
        { new Fault { Call = 1, From = 2, Reset = true }, "call cannot be together with from, to or every." },
        { new Fault { From = 3, To = 2, Reset = true }, "to must not be less than from." },
        { new Fault { DripBytes = 3 }, "to drip takes both a number of bytes and an interval above 0." },
        { new Fault { DripInterval = TimeSpan.FromSeconds(1) }, "to drip takes both a number of bytes and an interval above 0." },
        { new Fault { Delay = TimeSpan.FromSeconds(-1) }, "a delay must not be negative." },
        { new Fault { CutAfter = 1, StallAfter = 2 }, "cutAfter cannot be together with stallAfter." },
        { new Fault { Refuse = true, Reset = true }, "refuse cannot be together with reset or afterwards: nothing gets through." },
        { new Fault { Reset = true, StallAfter = 3 }, "reset without cutAfter leaves no answer, so nothing can be said about the answer or its body." },
        { new Fault { Refuse = true, Answer = FaultAnswer.SignInPage }, "refuse leaves no answer, so nothing can be said about the answer or its body." },
        { new Fault { Afterwards = true, CutAfter = 3 }, "afterwards needs an answer, or reset without cutAfter: in all other faults the action runs anyway." },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_fault_that_contradicts_itself_is_refused_by_its_number(Fault fault, string why)
    {
        var error = Assert.Throws<ArgumentException>(() => new FaultPlan(new Fault { Reset = true }, fault));
        Assert.Equal("Fault 2: " + why, error.Message);
    }

    [Fact]
    public void An_answer_does_not_say_how_it_is_transferred() =>
        Assert.Throws<ArgumentException>(() => FaultAnswer.Of(200, "x", [new("content-length", "5")]));

    [Theory]
    [InlineData(100)]
    [InlineData(600)]
    public void An_answer_has_a_final_status(int status) => Assert.Throws<ArgumentOutOfRangeException>(() => FaultAnswer.Of(status));

    [Fact]
    public void A_fault_tells_what_it_does()
    {
        var fault = new Fault
        {
            DropSessions = true,
            Delay = TimeSpan.FromSeconds(2),
            Answer = FaultAnswer.Of(502),
            Afterwards = true,
            DripBytes = 3,
            DripInterval = TimeSpan.FromSeconds(0.5),
            CutAfter = 7,
            Reset = true,
        };
        Assert.Equal("sessions dropped, delayed by 2000 ms, carried out, answered with 502, dripped 3 bytes per 500 ms, reset after 7 bytes", fault.ToString());
    }
}
