using System.Text.Json;
using QualysVM.Sandbox.Faults;

namespace QualysVM.Host.Serve;

/// <summary>One object of a file of faults.</summary>
internal sealed class FaultEntry(JsonElement entry, int number)
{
    private const string OneAnswer = "only one of status, html, rateLimit and concurrencyLimit can be answered.";

    public Fault ToFault()
    {
        CheckNames();
        return new Fault
        {
            Action = Text("action") ?? "*",
            Call = Number("call", 1),
            From = Number("from", 1),
            To = Number("to", 1),
            Every = Number("every", 1),
            DropSessions = Flag("dropSessions"),
            Delay = TimeSpan.FromMilliseconds(Number("delayMilliseconds", 0) ?? 0),
            Answer = Answer(),
            Afterwards = Flag("afterwards"),
            Reset = Flag("reset"),
            CutAfter = Number("cutAfter", 0),
            CutPercent = Number("cutPercent", 0, 99),
            WithoutHeader = Text("withoutHeader"),
            StallAfter = Number("stallAfter", 0),
            DripBytes = Number("dripBytes", 1),
            DripInterval = TimeSpan.FromMilliseconds(Number("dripMilliseconds", 1) ?? 0),
        };
    }

    private FaultAnswer? Answer()
    {
        var status = Number("status", 200, 599);
        var (body, headers) = (Text("body"), Headers());
        if (status is null && (body is not null || headers is not null))
        {
            throw Wrong("headers and body need a status.");
        }

        FaultAnswer?[] answers =
        [
            status is { } number ? FaultAnswer.Of(number, body ?? "", headers) : null,
            Flag("html") ? FaultAnswer.SignInPage : null,
            Number("rateLimit", 0) is { } seconds ? FaultAnswer.RateLimit(seconds) : null,
            Flag("concurrencyLimit") ? FaultAnswer.ConcurrencyLimit : null,
        ];
        return answers.Count(answer => answer is not null) > 1 ? throw Wrong(OneAnswer) : Array.Find(answers, answer => answer is not null);
    }

    private Dictionary<string, string>? Headers() => Find("headers") is not { } headers ? null
        : headers.ValueKind == JsonValueKind.Object && headers.EnumerateObject().All(header => header.Value.ValueKind == JsonValueKind.String)
            ? headers.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!)
            : throw Wrong("\"headers\" must be an object of names and texts, such as { \"Retry-After\": \"5\" }.");

    private void CheckNames()
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("expected an object: { \"action\": ... }.");
        }

        var names = FaultProperties.All.Select(property => property.Name).ToArray();
        if (entry.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw Wrong($"\"{unknown}\" is not known. Allowed are: {string.Join(", ", names)}.");
        }
    }

    private string? Text(string name) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong($"\"{name}\" must be a text in quotes.");

    private bool Flag(string name) => Find(name) is { } value
        && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong($"\"{name}\" must be true or false."));

    private int? Number(string name, int least, int most = int.MaxValue) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) && whole >= least && whole <= most ? whole
        : throw Wrong($"\"{name}\" must be a whole number, {least} {(most == int.MaxValue ? "or more" : $"to {most}")}.");

    private JsonElement? Find(string name) => entry.TryGetProperty(name, out var value) ? value : null;

    private InvalidDataException Wrong(string why) => new($"Fault {number}: {why}");
}
