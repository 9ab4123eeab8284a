using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Json;
using QualysVM.Core.Xml;

namespace QualysVM.Core.RawCalls;

/// <summary>What QPS says around its data where it was asked in JSON: <c>{"ServiceResponse":{…}}</c>.</summary>
internal static class JsonServiceResponse
{
    /// <summary>Reads one.</summary>
    /// <returns>Null where the text is another document.</returns>
    public static ServiceResponse? Read(Stream json, Encoding encoding)
    {
        var outer = new JsonRow(new JsonText(json, encoding));
        outer.Enter();
        return outer.Next() && outer.Key == ServiceResponse.Root && outer.UniqueText() is { } inner ? Inner(inner) : null;
    }

    /// <summary>The error in the answer to a call that was sent in JSON; null where it is none of these.</summary>
    public static QualysException? Refusal(QualysReply reply)
    {
        reply.Body.Part = ReplyPart.ShortAnswer(reply.Call);
        return ReplyCheck.First(reply)[0] == '{' ? Read(reply.Body, Encoding.UTF8)?.Refusal(reply) : null;
    }

    private static ServiceResponse Inner(string json)
    {
        var answer = new ServiceResponse();
        var row = new JsonRow(Text(json));
        for (row.Enter(); row.Next();)
        {
            var value = row.UniqueText() ?? "";
            if (row.Key == "responseErrorDetails" && value is ['{', ..])
            {
                var detail = new JsonRow(Text(value));
                for (detail.Enter(); detail.Next();)
                {
                    answer.TakeDetail(detail.UniqueText() ?? "");
                }
            }
            else
            {
                answer.Take(row.Key, value);
            }
        }

        return answer;
    }

    private static JsonText Text(string json) => new(new MemoryStream(Encoding.UTF8.GetBytes(json)), Encoding.UTF8);
}
