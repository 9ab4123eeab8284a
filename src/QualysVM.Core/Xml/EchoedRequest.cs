using System.Net;
using QualysVM.Core.Http;

namespace QualysVM.Core.Xml;

/// <summary>The REQUEST block that <c>echo_request=1</c> asks for: what the service says it understood.</summary>
internal static class EchoedRequest
{
    /// <summary>A request has some dozens of parameters.</summary>
    private const int MostTold = 200;

    /// <summary>Tells the observer, one line for the call and one for each parameter.</summary>
    public static void Read(ElementReader xml, ICallObserver observer)
    {
        string resource = "", user = "", time = "", posted = "";
        var parameters = new List<string>();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "DATETIME": time = xml.ReadText(); break;
                case "USER_LOGIN": user = xml.ReadText(); break;
                case "RESOURCE": resource = xml.ReadText(); break;
                case "PARAM_LIST": ReadParameters(xml, parameters); break;
                case "POST_DATA": posted = xml.ReadText(); break;
                default: xml.Skip(); break;
            }
        }

        if (parameters.Count == 0)
        {
            // The same parameters in one raw line.
            parameters.AddRange(posted.Split(['&'], StringSplitOptions.RemoveEmptyEntries).Select(pair => WebUtility.UrlDecode(pair.Replace("=", " = "))));
        }

        observer.Verbose($"Qualys understood, at {time} for {user}: {resource}");
        foreach (var parameter in parameters.Take(MostTold))
        {
            observer.Verbose($"Qualys understood: {parameter}");
        }

        if (parameters.Count > MostTold)
        {
            observer.Verbose($"Qualys understood {parameters.Count - MostTold} more, which are not shown.");
        }
    }

    private static void ReadParameters(ElementReader xml, List<string> parameters)
    {
        for (var list = xml.Enter(); xml.NextChild(list);)
        {
            string key = "", value = "";
            for (var scope = xml.Enter(); xml.NextChild(scope);)
            {
                switch (xml.Name)
                {
                    case "KEY": key = xml.ReadText(); break;
                    case "VALUE": value = xml.ReadText(); break;
                    default: xml.Skip(); break;
                }
            }

            parameters.Add($"{key} = {value}");
        }
    }
}
