using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Xml;

/// <summary>
/// What QPS, the API of the portal, says around its data: <c>ServiceResponse (responseCode, responseErrorDetails?, count?, hasMoreRecords?,
/// lastId?, data?)</c>. Its errors come with HTTP 200 (recorded), in XML or JSON as the request did.
/// </summary>
internal sealed class ServiceResponse
{
    /// <summary>The root element, or the one key.</summary>
    public const string Root = "ServiceResponse";

    private const string Success = "SUCCESS";
    private readonly List<string> words = [];

    /// <summary>The word for how it went; null where it says none.</summary>
    public string? ResponseCode { get; private set; }

    /// <summary>Whether there are records behind these.</summary>
    public bool HasMoreRecords { get; private set; }

    /// <summary>The number of the last record; null where it names none.</summary>
    public long? LastId { get; private set; }

    /// <summary>Whether it says that it was done.</summary>
    public bool SaysDone => ResponseCode == Success;

    /// <summary>Takes a child of the root.</summary>
    /// <returns>False where it is data, and nothing was read.</returns>
    public bool Take(ElementReader xml)
    {
        switch (xml.Name)
        {
            case "responseCode" or "count" or "hasMoreRecords" or "lastId":
                Take(xml.Name, xml.ReadText());
                return true;
            case "responseErrorDetails":
                for (var scope = xml.Enter(); xml.NextChild(scope);)
                {
                    TakeDetail(xml.ReadText());
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>The error that it stands for; null where it says that it was done.</summary>
    public QualysException? Refusal(QualysReply reply)
    {
        if (SaysDone)
        {
            return null;
        }

        var text = string.Join(" ", words.Select(word => word.Trim()).Where(word => word.Length > 0));
        return ResponseCode is not { Length: > 0 } code
            ? new QualysException(QualysError.MalformedReply, $"{reply.Call} was answered with a {Root} that does not say how it went.") { HttpStatus = reply.Status }
            : new QualysException(ReasonFor(code), $"Qualys refused {reply.Call}: {(text.Length > 0 ? text : "no reason is given")} ({code}, HTTP {reply.Status})")
            {
                ServiceText = text,
                HttpStatus = reply.Status,
                Phase = IsARefusal(code) ? CallPhase.Refused : CallPhase.AnsweredWhole,
            };
    }

    /// <summary>Takes a word of why it failed.</summary>
    public void TakeDetail(string text) => words.Add(text);

    /// <summary>Takes a value by its name; any other is stepped over.</summary>
    public void Take(string name, string text)
    {
        switch (name)
        {
            case "responseCode": ResponseCode = text; break;
            case "hasMoreRecords": HasMoreRecords = text == "true"; break;
            case "lastId": LastId = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null; break;
        }
    }

    private static QualysError ReasonFor(string code) => code switch
    {
        "INVALID_CREDENTIALS" => QualysError.AuthenticationFailed,
        "UNAUTHORIZED" or "INSUFFICIENT_PERMISSION" => QualysError.AccessDenied,
        "INVALID_REQUEST" => QualysError.InvalidParameterValue,
        "OBJECT_NOT_FOUND" => QualysError.NotFound,
        _ => QualysError.ServiceRefused,
    };

    /// <summary>Whether the word says that the call was refused before anything was done [I]; another failure may have come half way.</summary>
    private static bool IsARefusal(string code) => code is "INVALID_CREDENTIALS" or "UNAUTHORIZED" or "INSUFFICIENT_PERMISSION" or "INVALID_REQUEST" or "INVALID_API_VERSION";
}
