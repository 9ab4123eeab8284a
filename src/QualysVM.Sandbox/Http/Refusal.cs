using System.Globalization;

namespace QualysVM.Sandbox.Http;

/// <summary>Every "no" of the service: HTTP status, CODE and words, all in one place.</summary>
internal sealed record Refusal(int Status, int Code, string Text)
{
    public KeyValuePair<string, string>[] Items { get; init; } = [];

    // The service's literal answer is unknown [B]: older clients report a plain HTTP 400.
    public static Refusal NoRequestedWith { get; } = new(400, 1903, "Missing required header: X-Requested-With");

    public static Refusal BadLogin { get; } = new(401, 2000, "Bad Login/Password");

    // The code is in the vendor's table; status and words are from memory [B].
    public static Refusal NotForRole { get; } = new(403, 2012, "User license is not authorized to run this API.");

    public static Refusal Unknown(IEnumerable<string> names) =>
        new(400, 1901, $"Unrecognized parameter(s): {string.Join(", ", names)}");

    public static Refusal Missing(params string[] names) =>
        new(400, 1903, $"Missing required parameter(s): {string.Join(", ", names)}");

    // The words up to the colon are those of the vendor's table of codes, here and for 1907, 1908 and 1922.
    public static Refusal Exclusive(IEnumerable<string> names) =>
        new(400, 1904, $"Please specify only one of these parameters: {string.Join(", ", names)}");

    public static Refusal OneNeeded(IEnumerable<string> names) =>
        new(400, 1922, $"Please specify at least one of the following parameters: {string.Join(", ", names)}");

    public static Refusal NotSupported(string pairs, string why) =>
        new(400, 1907, $"The following combination of key=value pairs is not supported: {pairs} ({why})");

    public static Refusal BadValue(string name, string value, string why) =>
        new(400, 1905, $"parameter {name} has invalid value: {value} ({why})");

    public static Refusal WrongMethod(string method) =>
        new(400, 1908, $"Request method (GET or POST) is incompatible with specified parameter(s): action ({method})");

    // That a scan is unknown is told as a bad value [I]; only fetch has a code of its own for it.
    public static Refusal NoSuchScan(string reference) => BadValue("scan_ref", reference, "no such scan");

    // The code is second hand, "does not exist or is not finished" its meaning, the words are [I]. HTTP 200 is what a
    // client in use depends on, and what is recorded for the 7001 of reports.
    public static Refusal NoResults(string reference) =>
        new(200, 15003, $"Scan results cannot be fetched: the scan {reference} does not exist or is not finished.");

    // As for scans [I]; only fetch has a code of its own.
    public static Refusal NoSuchReport(string id) => BadValue("id", id, "no such report");

    // Recorded for addresses that are not in the subscription; that those of others are told like them is [I].
    public static Refusal NoSuchAddresses(string addresses) => new(400, 1905, $"IP(s) do not exist. ({addresses})");

    public static Refusal NoSuchSchedule(string id) => BadValue("id", id, "no such schedule");

    /// <summary>Recorded, with HTTP 200: one answer for a report that is not ready and for one that does not exist.</summary>
    public static Refusal NoReport { get; } = new(200, 7001, "Report cannot be fetched.");

    // The blank in front is the service's own. That all three units are always named is [I] from its one sample.
    public static Refusal RateLimit(int seconds) =>
        new(409, 1965, $" This API cannot be run again for another {seconds / 3600} hours, {seconds / 60 % 60} minutes and {seconds % 60} seconds.")
        {
            Items = [new("SECONDS_TO_WAIT", seconds.ToString(CultureInfo.InvariantCulture))],
        };

    public static Refusal Concurrency(int calls) =>
        new(409, 1960, calls == 1
            ? " This API cannot be run again until 1 currently running API instance has finished."
            : $" This API cannot be run again until {calls} currently running API instances have finished.")
        {
            Items = [new("CALLS_TO_FINISH", calls.ToString(CultureInfo.InvariantCulture))],
        };
}
