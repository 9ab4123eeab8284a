using System.Text.Json;
using QualysVM.Sandbox.Faults;

namespace QualysVM.Host.Serve;

/// <summary>Reads a plan of faults from JSON. Comments and a comma at the end are welcome: people write these files.</summary>
public static class FaultFile
{
    private static readonly JsonDocumentOptions Reading = new()
    {
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Takes the text of a file.</summary>
    /// <exception cref="InvalidDataException">The text is not a plan; the message says which fault, which property, and what is allowed.</exception>
    public static FaultPlan Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? new FaultPlan([.. document.RootElement.EnumerateArray().Select((entry, index) => new FaultEntry(entry, index + 1).ToFault())])
                : throw new InvalidDataException("Expected an array of faults: [ { \"action\": ... }, ... ].");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file does not hold a plan; the message begins with its path.</exception>
    public static FaultPlan Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }
}
