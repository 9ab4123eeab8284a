namespace QualysVM.Sandbox.Http;

/// <summary>The form encoding, as used in a query and in a body.</summary>
internal static class FormFields
{
    public const string MediaType = "application/x-www-form-urlencoded";

    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var pair in text.Split('&'))
        {
            if (pair.Length == 0)
            {
                continue;
            }

            var at = pair.IndexOf('=');
            fields.Add(at < 0 ? new(Decode(pair), "") : new(Decode(pair.Substring(0, at)), Decode(pair.Substring(at + 1))));
        }

        return fields;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
