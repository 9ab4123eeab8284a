using QualysVM.Host.Serve;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Http;

public sealed class RequestLogTests
{
    private static readonly DateTime Noon = new(2026, 1, 9, 12, 0, 0, DateTimeKind.Local);

    [Fact]
    public void A_caller_cannot_forge_a_line_or_steer_the_screen()
    {
        var line = RequestLog.Line(new SandboxRequest { Method = "PO\u001bST", Path = "/a\u0085b/", Status = 200, Fields = [new("action", "x\r\n00:00:00 POST /forged/\u001b[31m\u2028")], Fault = "a\nb" }, Noon);
        Assert.Equal("12:00:00 PO␛ST /a<U+0085>b/ x␍␊00:00:00 POST /forged/␛[31m<U+2028> 200 fault: a␊b", line);
    }

    [Fact]
    public void A_usual_call_is_told_as_it_is() =>
        Assert.Equal("12:00:00 POST /api/2.0/fo/scan/ list 400 1905", RequestLog.Line(new SandboxRequest { Method = "POST", Path = "/api/2.0/fo/scan/", Status = 400, Code = 1905, Fields = [new("action", "list")] }, Noon));
}
