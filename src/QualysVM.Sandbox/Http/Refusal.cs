using System.Globalization;

namespace QualysVM.Sandbox.Http;

/// <summary>Every "no" of the service: HTTP status, CODE and words, all in one place.</summary>
internal sealed record Refusal(int Status, int Code, string Text)
{
    public KeyValuePair<string, string>[] Items { get; init; } = [];

    // The service's literal answer is unknown [B]: older clients report a plain HTTP 400.
    public static Refusal NoRequestedWith { get; } = new(400, 1903, "Missing required header: X-Requested-With");

    public static Refusal BadLogin { get; } = new(401, 2000, "Bad Login/Password");

    public static Refusal Unknown(IEnumerable<string> names) =>
        new(400, 1901, $"Unrecognized parameter(s): {string.Join(", ", names)}");

    public static Refusal Missing(params string[] names) =>
        new(400, 1903, $"Missing required parameter(s): {string.Join(", ", names)}");

    // The code is certain, these words are [I].
    public static Refusal Exclusive(IEnumerable<string> names) =>
        new(400, 1904, $"Only one of the following parameters may be specified: {string.Join(", ", names)}");

    public static Refusal BadValue(string name, string value, string why) =>
        new(400, 1905, $"parameter {name} has invalid value: {value} ({why})");

    // The code is certain, these words are [I].
    public static Refusal WrongMethod(string method) =>
        new(400, 1908, $"This API action does not support the HTTP method {method}.");

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
