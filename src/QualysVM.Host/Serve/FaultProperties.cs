namespace QualysVM.Host.Serve;

/// <summary>What a fault in a file may say: for the help, and for whoever mistypes a name.</summary>
internal static class FaultProperties
{
    public static readonly (string Name, string Meaning)[] All =
    [
        ("action", "where: \"scan list\", \"report fetch\", \"login\", \"logout\", \"about\", or \"*\" (any, as if left out)"),
        ("call", "only this call of the action, counted from 1"),
        ("from", "from this call of the action on"),
        ("to", "up to this call, which is included"),
        ("every", "one call of so many: 3 is the 3rd, 6th, 9th, or counted from \"from\""),
        ("dropSessions", "true: every session has ended before the call is looked at"),
        ("delayMilliseconds", "hold the answer back"),
        ("status", "answer this HTTP status in place of the action, which does not run"),
        ("headers", "with status: an object of names and values; Content-Type is text/html unless given"),
        ("body", "with status: the text of the body"),
        ("html", "true: answer the sign-in page of a portal, with HTTP 200"),
        ("rateLimit", "answer 409/1965, with so many seconds to wait"),
        ("concurrencyLimit", "true: answer 409/1960, which has no time to wait"),
        ("afterwards", "true: the action is carried out first, then its answer is replaced or, with reset, lost"),
        ("reset", "true: break the connection before any answer or, with cutAfter or cutPercent, within the body"),
        ("cutAfter", "end the body after so many bytes, as if it were complete"),
        ("cutPercent", "the same after so many percent of the body, 0 to 99"),
        ("withoutHeader", "leave out this header of the answer, such as \"Content-Disposition\""),
        ("stallAfter", "stop within the body after so many bytes, for ever"),
        ("dripBytes", "send the body in pieces of so many bytes"),
        ("dripMilliseconds", "the time between two of these pieces"),
    ];
}
