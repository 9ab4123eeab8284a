namespace QualysVM.Core.Xml;

/// <summary>What may stand before a document: a byte order mark, blanks, comments.</summary>
internal static class Prolog
{
    /// <summary>The text from the first thing that is none of these.</summary>
    public static string Skip(string text)
    {
        var rest = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        while (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = rest.IndexOf("-->", StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            rest = rest.Substring(end + 3).TrimStart();
        }

        return rest;
    }
}
