using QualysVM.Sandbox.Faults;

namespace QualysVM.Tests.Sandbox.Faults;

public sealed class FaultScheduleTests
{
    private static readonly FaultAnswer Busy = FaultAnswer.Of(503);

    public static TheoryData<Fault, string> Schedules => new()
    {
        { new Fault { Action = "scan list", Answer = Busy }, "xxxxxxx" },
        { new Fault { Action = "scan list", Call = 3, Answer = Busy }, "..x...." },
        { new Fault { Action = "scan list", From = 3, Answer = Busy }, "..xxxxx" },
        { new Fault { Action = "scan list", To = 2, Answer = Busy }, "xx....." },
        { new Fault { Action = "scan list", From = 2, To = 4, Answer = Busy }, ".xxx..." },
        { new Fault { Action = "scan list", Every = 3, Answer = Busy }, "..x..x." },
        { new Fault { Action = "scan list", From = 1, Every = 3, To = 4, Answer = Busy }, "x..x..." },
        { new Fault { Action = "report list", Answer = Busy }, "......." },
        { new Fault { Call = 2, Answer = Busy }, ".x....." },
    };

    [Theory]
    [MemberData(nameof(Schedules))]
    public async Task A_fault_happens_at_its_calls(Fault fault, string expected)
    {
        using var platform = new FaultyPlatform(fault);
        Assert.Equal(expected, string.Concat((await platform.Statuses(7)).Split(' ').Select(status => status == "503" ? 'x' : '.')));
    }

    [Fact]
    public async Task Calls_are_counted_for_each_action_apart()
    {
        using var platform = new FaultyPlatform(new Fault { Action = "report list", Call = 2, Answer = Busy });
        (await platform.Reports()).Dispose();
        (await platform.Scans()).Dispose();
        (await platform.Reports()).Dispose();
        Assert.Equal([200, 200, 503], platform.Handler.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task The_first_fault_that_fits_is_played_and_the_others_count_on()
    {
        using var platform = new FaultyPlatform(
            new Fault { Action = "scan list", Call = 1, Answer = FaultAnswer.Of(502) },
            new Fault { Action = "scan list", To = 2, Answer = Busy });
        Assert.Equal("502 503 200", await platform.Statuses(3));
    }

    [Theory]
    [InlineData("about", "/msp/about.php", null)]
    [InlineData("login", "/api/2.0/fo/session/", "action=login")]
    [InlineData("logout", "/api/2.0/fo/session/", "action=logout")]
    [InlineData("scan list", "/api/2.0/fo/scan/?action=list", null)]
    [InlineData("schedule scan list", "/api/2.0/fo/schedule/scan/?action=list", null)]
    [InlineData("scan launch", "/api/3.0/fo/scan/", "action=launch")]
    [InlineData("*", "/nowhere", null)]
    public async Task An_action_is_named_by_its_object_and_its_word(string action, string url, string? form)
    {
        using var platform = new FaultyPlatform(new Fault { Action = action, Answer = FaultAnswer.Of(299) });
        using var response = await platform.Send(SandboxPlatform.Request(url, form: form));
        Assert.Equal(299, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_plan_can_be_used_for_many_platforms()
    {
        var fault = new Fault { Call = 1, Answer = Busy };
        using var one = new FaultyPlatform(fault);
        using var two = new FaultyPlatform(fault);
        Assert.Equal("503 200", await one.Statuses(2));
        Assert.Equal("503 200", await two.Statuses(2));
    }
}
