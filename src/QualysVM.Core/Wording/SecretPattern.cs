using System.Text.RegularExpressions;

namespace QualysVM.Core.Wording;

/// <summary>Finds secrets in a text, all of them in one pass.</summary>
internal static class SecretPattern
{
    /// <summary>A shorter secret could be a part of any word, so it is masked where it stands alone.</summary>
    private const int ShortestAnywhere = 6;

    /// <summary>What finds any of these, the longest first.</summary>
    public static Regex Of(IEnumerable<string> forms)
    {
        var all = forms.Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length).Select(Anywhere).ToList();
        return new Regex(all.Count > 0 ? string.Join("|", all) : "(?!)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string Anywhere(string form) => form.Length >= ShortestAnywhere ? Regex.Escape(form) : $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(form)}(?![\p{{L}}\p{{N}}])";
}
