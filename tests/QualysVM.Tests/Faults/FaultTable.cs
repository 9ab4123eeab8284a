using QualysVM.Sandbox.Faults;
using static QualysVM.Tests.Faults.Operation;

namespace QualysVM.Tests.Faults;

/// <summary>Every fault that is known to happen, and what comes of it. Sent is 4 where a read is tried again three times.</summary>
internal static class FaultTable
{
    private const string Scans = "scan list";
    private const string Launch = "scan launch";
    private const string Login = "login";
    private const string Launched = "<SIMPLE_RETURN><RESPONSE><TEXT>New vm scan launched</TEXT></RESPONSE></SIMPLE_RETURN>";

    public static IEnumerable<FaultRow> Rows => [.. Lists, .. SignIns, .. Changes];

    private static FaultRow[] Lists =>
    [
        new(List, "nothing goes wrong", "done", 1),
        new(List, "the connection is refused once", "done", 2, Once(Scans, new Fault { Refuse = true })),
        new(List, "the connection is always refused", "ConnectionFailed", 4, Always(Scans, new Fault { Refuse = true })),
        new(List, "the connection breaks before the answer, once", "done", 2, Once(Scans, new Fault { Reset = true })),
        new(List, "the connection always breaks before the answer", "ConnectionFailed", 4, Always(Scans, new Fault { Reset = true })),
        new(List, "500 once", "done", 2, Once(Scans, Status(500))),
        new(List, "500 always", "ServiceFailure", 4, Always(Scans, Status(500))),
        new(List, "502 with a web page, always", "ServiceUnavailable", 4, Always(Scans, Status(502, "<html><h1>Bad Gateway</h1></html>"))),
        new(List, "503 twice", "done", 3, Once(Scans, Status(503), to: 2)),
        new(List, "504 always", "ServiceUnavailable", 4, Always(Scans, Status(504))),
        new(List, "408 once", "done", 2, Once(Scans, Status(408))),
        new(List, "429 with Retry-After, once", "done", 2, Once(Scans, new Fault { Answer = FaultAnswer.Of(429, "", [new("Retry-After", "7")]) })),
        new(List, "code 999 with HTTP 200, once", "done", 2, Once(Scans, Code(200, 999))),
        new(List, "an old-style internal error with HTTP 200, once", "done", 2, Once(Scans, Status(200, "<GENERIC_RETURN><RETURN status=\"FAILED\" number=\"999\">Internal error</RETURN></GENERIC_RETURN>"))),
        new(List, "maintenance (1999), always", "ServiceUnavailable", 4, Always(Scans, Code(503, 1999))),
        new(List, "still being processed (1981), once", "done", 2, Once(Scans, Code(202, 1981))),
        new(List, "rate limit with 5 s to wait", "done", 2, Once(Scans, new Fault { Answer = FaultAnswer.RateLimit(5) })),
        new(List, "rate limit five times in a row", "done", 6, Once(Scans, new Fault { Answer = FaultAnswer.RateLimit(5) }, to: 5)),
        new(List, "rate limit of a day", "RateLimitExceeded", 1, Always(Scans, new Fault { Answer = FaultAnswer.RateLimit(68928) })),
        new(List, "concurrency limit six times in a row", "done", 7, Once(Scans, new Fault { Answer = FaultAnswer.ConcurrencyLimit }, to: 6)),
        new(List, "409 without a body, once", "done", 2, Once(Scans, Status(409))),
        new(List, "400 unknown parameter (1901)", "UnknownParameter", 1, Always(Scans, Code(400, 1901))),
        new(List, "400 bad value (1905)", "InvalidParameterValue", 1, Always(Scans, Code(400, 1905))),
        new(List, "403 no licence (2012)", "AccessDenied", 1, Always(Scans, Code(403, 2012))),
        new(List, "404 page", "UnexpectedHttpStatus", 1, Always(Scans, Status(404, "<html></html>"))),
        new(List, "414 page", "UnexpectedHttpStatus", 1, Always(Scans, Status(414, "<html></html>"))),
        new(List, "account expired (2001) with HTTP 200", "AccountNotUsable", 1, Always(Scans, Code(200, 2001))),
        new(List, "the session dies once", "done", 2, Once(Scans, new Fault { DropSessions = true })) { SignIns = 2 },
        new(List, "the session dies again and again", "AuthenticationFailed", 2, Always(Scans, new Fault { DropSessions = true })) { SignIns = 2 },
        new(List, "a sign-in page with HTTP 200", "HtmlReply", 1, Always(Scans, new Fault { Answer = FaultAnswer.SignInPage })),
        new(List, "a redirect to another host", "RedirectRefused", 1, Always(Scans, new Fault { Answer = FaultAnswer.Of(302, "", [new("Location", "https://elsewhere.example/login?token=abc")]) })),
        new(List, "nothing in the answer, once", "done", 2, Once(Scans, Status(200))),
        new(List, "a reply for another request", "UnexpectedReply", 1, Always(Scans, Status(200, "<REPORT_LIST_OUTPUT><RESPONSE/></REPORT_LIST_OUTPUT>"))),
        new(List, "text that is no XML", "MalformedReply", 1, Always(Scans, Status(200, "maintenance window"))),
        new(List, "an entity bomb", "MalformedReply", 1,
            Always(Scans, Status(200, "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><SCAN_LIST_OUTPUT><RESPONSE><SCAN_LIST><SCAN><REF>&b;</REF></SCAN></SCAN_LIST></RESPONSE></SCAN_LIST_OUTPUT>" + new string(' ', 40_000)))),
        new(List, "200 levels of nesting", "MalformedReply", 1,
            Always(Scans, Status(200, "<SCAN_LIST_OUTPUT>" + string.Concat(Enumerable.Repeat("<A>", 200)) + string.Concat(Enumerable.Repeat("</A>", 200)) + "</SCAN_LIST_OUTPUT>" + new string(' ', 40_000)))),
        new(List, "a comment line before the declaration", "done", 1, Always(Scans, Status(200, "<!-- notice -->\n<?xml version=\"1.0\"?><SCAN_LIST_OUTPUT><RESPONSE/></SCAN_LIST_OUTPUT>"))) { Delivered = 0 },
        new(List, "nothing but a date", "done", 1, Always(Scans, Status(200, "<SCAN_LIST_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME></RESPONSE></SCAN_LIST_OUTPUT>"))) { Delivered = 0 },
        new(List, "an error in the place of the list", "ServiceRefused", 1, Always(Scans, Status(200, "<SCAN_LIST_OUTPUT><RESPONSE><ERROR number=\"999\">Internal error</ERROR></RESPONSE></SCAN_LIST_OUTPUT>"))),
        new(List, "the list under another name", "MalformedReply", 1, Always(Scans, Status(200, "<SCAN_LIST_OUTPUT><RESPONSE><scan_list><SCAN><REF>scan/1.1</REF></SCAN></scan_list></RESPONSE></SCAN_LIST_OUTPUT>"))),
        new(List, "a part of the list, by HTTP 206", "UnexpectedHttpStatus", 1, Always(Scans, Status(206, "<SCAN_LIST_OUTPUT><RESPONSE/></SCAN_LIST_OUTPUT>"))),
        new(List, "the body ends cleanly after 10 bytes, once", "done", 2, Once(Scans, new Fault { CutAfter = 10 })),
        new(List, "the body ends cleanly in the middle", "ReplyCutOff", 1, Always(Scans, new Fault { CutAfter = 12_000 })) { PartDelivered = true },
        new(List, "the connection breaks in the middle of the body", "ReplyCutOff", 1, Always(Scans, new Fault { CutAfter = 12_000, Reset = true })) { PartDelivered = true },
        new(List, "the body stalls in the middle", "Timeout", 1, Always(Scans, new Fault { StallAfter = 12_000 })) { PartDelivered = true },
        new(List, "the body drips", "done", 1, Always(Scans, new Fault { DripBytes = 700, DripInterval = TimeSpan.FromSeconds(1) })),
        new(List, "the answer takes a minute", "done", 1, Always(Scans, new Fault { Delay = TimeSpan.FromMinutes(1) })),
    ];

    private static FaultRow[] SignIns =>
    [
        new(SignIn, "the connection is refused once", "done", 1, Once(Login, new Fault { Refuse = true })) { SignIns = 2 },
        new(SignIn, "503 once", "done", 1, Once(Login, Status(503))) { SignIns = 2 },
        new(SignIn, "wrong password: asked once, never again", "AuthenticationFailed", 0, Always(Login, Code(401, 2000))),
        new(SignIn, "registration not complete (2003)", "AccountNotUsable", 0, Always(Login, Code(401, 2003))),
        new(SignIn, "SecureID account (2011)", "AccessDenied", 0, Always(Login, Code(401, 2011))),
        new(SignIn, "a captive portal with HTTP 200", "HtmlReply", 0, Always(Login, new Fault { Answer = FaultAnswer.SignInPage })),
        new(SignIn, "a redirect", "RedirectRefused", 0, Always(Login, new Fault { Answer = FaultAnswer.Of(301, "", [new("Location", "https://elsewhere.example/")]) })),
        new(SignIn, "signed in, but without a cookie", "UnexpectedReply", 0, Always(Login, Status(200, "<SIMPLE_RETURN><RESPONSE><TEXT>Logged in</TEXT></RESPONSE></SIMPLE_RETURN>"))),
        new(SignIn, "refused with HTTP 200, cut behind the code: asked once, never again", "AuthenticationFailed", 0, Always(Login, Status(200, "<SIMPLE_RETURN><RESPONSE><CODE>2000</CODE><TEXT>Bad Lo"))),
        new(SignIn, "an answer that says nothing", "MalformedReply", 0, Always(Login, Status(200, "<SIMPLE_RETURN><RESPONSE/></SIMPLE_RETURN>"))),
        new(SignIn, "the answer is cut, once", "done", 1, Once(Login, new Fault { CutAfter = 60 })) { SignIns = 2 },
    ];

    private static FaultRow[] Changes =>
    [
        new(Change, "nothing goes wrong", "done", 1, Always(Launch, Status(200, Launched))),
        new(Change, "the connection is refused once", "done", 2, Once(Launch, new Fault { Refuse = true }), Always(Launch, Status(200, Launched))),
        new(Change, "rate limit with 5 s to wait", "done", 2, Once(Launch, new Fault { Answer = FaultAnswer.RateLimit(5) }), Always(Launch, Status(200, Launched))),
        new(Change, "concurrency limit twice", "done", 3, Once(Launch, new Fault { Answer = FaultAnswer.ConcurrencyLimit }, to: 2), Always(Launch, Status(200, Launched))),
        new(Change, "rate limit of a day", "RateLimitExceeded", 1, Always(Launch, new Fault { Answer = FaultAnswer.RateLimit(68928) })),
        new(Change, "the connection breaks before the answer", "OutcomeUnknown", 1, Always(Launch, new Fault { Reset = true })),
        new(Change, "500", "OutcomeUnknown", 1, Always(Launch, Status(500))),
        new(Change, "502 with a web page", "OutcomeUnknown", 1, Always(Launch, Status(502, "<html></html>"))),
        new(Change, "503 without a code", "OutcomeUnknown", 1, Always(Launch, Status(503))),
        new(Change, "a web page with HTTP 200", "OutcomeUnknown", 1, Always(Launch, new Fault { Answer = FaultAnswer.SignInPage })),
        new(Change, "nothing in the answer", "OutcomeUnknown", 1, Always(Launch, Status(200))),
        new(Change, "the answer is cut", "OutcomeUnknown", 1, Always(Launch, new Fault { Answer = FaultAnswer.Of(200, Launched), CutAfter = 40 })),
        new(Change, "the answer stalls", "OutcomeUnknown", 1, Always(Launch, new Fault { Answer = FaultAnswer.Of(200, Launched), StallAfter = 40 })),
        new(Change, "409 without a body", "OutcomeUnknown", 1, Always(Launch, Status(409))),
        new(Change, "409 with a web page", "OutcomeUnknown", 1, Always(Launch, Status(409, "<html></html>"))),
        new(Change, "concurrency limit, cut behind its code", "OutcomeUnknown", 1, Always(Launch, new Fault { Answer = FaultAnswer.ConcurrencyLimit, CutAfter = 250 })),
        new(Change, "blocked by other objects (1920)", "OutcomeUnknown", 1, Always(Launch, Code(409, 1920))),
        new(Change, "a code that nobody knows", "OutcomeUnknown", 1, Always(Launch, Code(400, 4711))),
        new(Change, "401 without a code", "OutcomeUnknown", 1, Always(Launch, Status(401))),
        new(Change, "403 without a code", "OutcomeUnknown", 1, Always(Launch, Status(403, "<html></html>"))),
        new(Change, "429 without a code", "OutcomeUnknown", 1, Always(Launch, Status(429))),
        new(Change, "an answer that says nothing", "OutcomeUnknown", 1, Always(Launch, Status(200, "<SIMPLE_RETURN><RESPONSE/></SIMPLE_RETURN>"))),
        new(Change, "a code that is no number", "OutcomeUnknown", 1, Always(Launch, Status(200, "<SIMPLE_RETURN><RESPONSE><CODE>E42</CODE><TEXT>Internal failure</TEXT></RESPONSE></SIMPLE_RETURN>"))),
        new(Change, "the answer of a list", "OutcomeUnknown", 1, Always(Launch, Status(200, "<SCAN_LIST_OUTPUT><RESPONSE/></SCAN_LIST_OUTPUT>"))),
        new(Change, "the right answer with HTTP 202", "OutcomeUnknown", 1, Always(Launch, Status(202, Launched))),
        new(Change, "refused with 1903", "MissingParameter", 1, Always(Launch, Code(400, 1903))),
        new(Change, "the session died", "done", 2, Once(Launch, Code(401, 2000)), Always(Launch, Status(200, Launched))) { SignIns = 2 },
        new(Change, "a redirect", "RedirectRefused", 1, Always(Launch, new Fault { Answer = FaultAnswer.Of(302, "", [new("Location", "https://elsewhere.example/")]) })),
    ];

    private static Fault Status(int status, string body = "") => new() { Answer = FaultAnswer.Of(status, body) };

    private static Fault Code(int status, int code) =>
        Status(status, $"<SIMPLE_RETURN><RESPONSE><CODE>{code}</CODE><TEXT>Refused on purpose</TEXT></RESPONSE></SIMPLE_RETURN>");

    private static Fault Always(string action, Fault fault) => fault with { Action = action, To = null };

    private static Fault Once(string action, Fault fault, int to = 1) => fault with { Action = action, To = to };
}
