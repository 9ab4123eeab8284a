using QualysVM.Host.Serve;

namespace QualysVM.Tests.Sandbox.Faults;

public sealed class FaultFileTests
{
    [Fact]
    public void A_session_that_dies_after_three_calls()
    {
        var fault = Assert.Single(FaultFile.Parse("""[{ "action": "scan list", "call": 4, "dropSessions": true }]""").Faults);
        Assert.Equal(("scan list", 4, true, "sessions dropped"), (fault.Action, fault.Call, fault.DropSessions, fault.ToString()));
    }

    [Theory]
    [InlineData("""{ "status": 503, "headers": { "Retry-After": "5" }, "body": "busy", "afterwards": true }""", "carried out, answered with 503")]
    [InlineData("""{ "html": true, "delayMilliseconds": 1500 }""", "delayed by 1500 ms, answered with the sign-in page")]
    [InlineData("""{ "rateLimit": 30 }""", "answered with the rate limit, 30 s to wait")]
    [InlineData("""{ "concurrencyLimit": true, "reset": false }""", "answered with the concurrency limit")]
    [InlineData("""{ "reset": true, "from": 2, "to": 8, "every": 3 }""", "connection reset")]
    [InlineData("""{ "cutAfter": 9, "reset": true, "dripBytes": 3, "dripMilliseconds": 10 }""", "dripped 3 bytes per 10 ms, reset after 9 bytes")]
    [InlineData("""{ "cutPercent": 50, "withoutHeader": "Content-Disposition" }""", "cut after 50 percent, without Content-Disposition")]
    [InlineData("""{ "stallAfter": 0 }""", "stalled after 0 bytes")]
    public void Each_kind_of_fault_can_be_written(string json, string expected) =>
        Assert.Equal(expected, Assert.Single(FaultFile.Parse($"[{json}]").Faults).ToString());

    [Fact]
    public void The_example_of_the_help_is_a_plan() => Assert.Equal(7, FaultFile.Parse(FaultHelp.Example).Faults.Count);

    [Theory]
    [InlineData("""{ "call": "4", "reset": true }""", "Fault 2: \"call\" must be a whole number, 1 or more.")]
    [InlineData("""{ "call": 0, "reset": true }""", "Fault 2: \"call\" must be a whole number, 1 or more.")]
    [InlineData("""{ "cutPercent": 100 }""", "Fault 2: \"cutPercent\" must be a whole number, 0 to 99.")]
    [InlineData("""{ "cutPercent": 1, "cutAfter": 1 }""", "Fault 2: cutPercent cannot be together with cutAfter or stallAfter.")]
    [InlineData("""{ "status": 99 }""", "Fault 2: \"status\" must be a whole number, 200 to 599.")]
    [InlineData("""{ "reset": "yes" }""", "Fault 2: \"reset\" must be true or false.")]
    [InlineData("""{ "action": 5, "reset": true }""", "Fault 2: \"action\" must be a text in quotes.")]
    [InlineData("""{ "body": "x" }""", "Fault 2: headers and body need a status.")]
    [InlineData("""{ "status": 200, "headers": { "A": 1 } }""", "Fault 2: \"headers\" must be an object of names and texts, such as { \"Retry-After\": \"5\" }.")]
    [InlineData("""{ "html": true, "rateLimit": 5 }""", "Fault 2: only one of status, html, rateLimit and concurrencyLimit can be answered.")]
    [InlineData("""{ "action": "scan list" }""", "Fault 2: it does not say what goes wrong.")]
    [InlineData("5", "Fault 2: expected an object: { \"action\": ... }.")]
    public void What_is_wrong_is_named(string json, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => FaultFile.Parse($$"""[{ "reset": true }, {{json}}]"""));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void An_unknown_property_is_refused_with_those_that_are_known()
    {
        var error = Assert.Throws<InvalidDataException>(() => FaultFile.Parse("""[{ "cutafter": 5 }]"""));
        Assert.StartsWith("Fault 1: \"cutafter\" is not known. Allowed are: action, call, from, to, every, dropSessions,", error.Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{ \"reset\": true, \"reset\": true }]")]
    [InlineData("[")]
    public void A_file_that_is_no_list_of_faults_is_refused(string json) => Assert.Throws<InvalidDataException>(() => FaultFile.Parse(json));
}
