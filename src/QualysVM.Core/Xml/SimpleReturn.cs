using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Xml;

/// <summary>The service's short answer: to a change, or that something is wrong.</summary>
internal sealed class SimpleReturn
{
    /// <summary>A number means failure whatever the HTTP status; words in it mean success (one template call answers so).</summary>
    public string? Code { get; private set; }

    public string Text { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Items => items;

    private readonly Dictionary<string, string> items = new(StringComparer.Ordinal);

    public static SimpleReturn Read(ElementReader xml)
    {
        var answer = new SimpleReturn();
        if (xml.Name == "GENERIC_RETURN")
        {
            answer.ReadGeneric(xml);
            return answer;
        }

        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            if (xml.Name == "RESPONSE")
            {
                answer.ReadResponse(xml);
            }
            else
            {
                xml.Skip();
            }
        }

        return answer;
    }

    /// <summary>Reads an element that holds CODE and TEXT itself, such as the WARNING in a list.</summary>
    public static SimpleReturn ReadResponseOf(ElementReader xml)
    {
        var answer = new SimpleReturn();
        answer.ReadResponse(xml);
        return answer;
    }

    /// <summary>The error that this answer stands for, or null when it is a success.</summary>
    public QualysException? Error(QualysReply reply)
    {
        if (!int.TryParse(Code, NumberStyles.Integer, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        var wait = items.TryGetValue("SECONDS_TO_WAIT", out var seconds) && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromSeconds(number)
            : (TimeSpan?)null;
        return new QualysException(ServiceCodes.ReasonFor(code), $"Qualys refused the {reply.Call.Action}: {Text} (code {code}, HTTP {reply.Status})")
        {
            Code = code,
            ServiceText = Text,
            HttpStatus = reply.Status,
            RetryAfter = reply.RetryAfter ?? wait,
            NotCarriedOut = ServiceCodes.ProvesNotCarriedOut(code) || code == 2000,
        };
    }

    private void ReadResponse(ElementReader xml)
    {
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "CODE": Code = xml.ReadText(); break;
                case "TEXT": Text = OneLine(xml.ReadText()); break;
                case "ITEM_LIST": ReadItems(xml); break;
                default: xml.Skip(); break;
            }
        }
    }

    private void ReadItems(ElementReader xml)
    {
        for (var list = xml.Enter(); xml.NextChild(list);)
        {
            string key = "", value = "";
            for (var item = xml.Enter(); xml.NextChild(item);)
            {
                switch (xml.Name)
                {
                    case "KEY": key = xml.ReadText(); break;
                    case "VALUE": value = xml.ReadText(); break;
                    default: xml.Skip(); break;
                }
            }

            items[key] = value;
        }
    }

    /// <summary>The old calls' form: <c>RETURN status="FAILED" number="999"</c>, with HTTP 200.</summary>
    private void ReadGeneric(ElementReader xml)
    {
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            if (xml.Name != "RETURN")
            {
                xml.Skip();
                continue;
            }

            var failed = string.Equals(xml.Attribute("status"), "FAILED", StringComparison.OrdinalIgnoreCase);
            var number = xml.Attribute("number");
            Text = OneLine(xml.ReadText());
            Code = !failed ? null : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? number : "999";
        }
    }

    private static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
