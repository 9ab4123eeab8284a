using System.Globalization;

namespace QualysVM.Core.Lists;

/// <summary>Reads where a list goes on. Of the service's URL that one number is taken: the rest may lead to another host, and holds what nobody asked for.</summary>
internal static class NextPage
{
    private const string Parameter = "id_min";

    /// <returns>The number, or null where the URL names none.</returns>
    public static long? In(string url)
    {
        var query = url.IndexOf('?');
        var fields = query < 0 ? [] : url.Substring(query + 1).Split('#')[0].Split('&').Select(field => field.Split('='));
        return fields.LastOrDefault(field => field is [Parameter, _]) is [_, var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
