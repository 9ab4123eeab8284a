using System.Text.RegularExpressions;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Scans.Results;

/// <summary>Makes sure that results are those that were asked for: of that scan, and no error in the place of the header.</summary>
internal static class ResultsInPlace
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly Regex Wrong = new(@"^\[\s*\{\s*""(?<key>errors?|fault|exception)""\s*:\s*(?<text>[^\r\n]{0,200})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    /// <summary>The reference in the header, which stands before the first row.</summary>
    private static readonly Regex Reference = new(@"^(?:(?!""(?:ip|qid)""\s*:).)*?""reference""\s*:\s*""(?<scan>[^""]*)""", RegexOptions.CultureInvariant | RegexOptions.Singleline, Patience);

    /// <summary>Whether a key of an object that is no row says that something is wrong.</summary>
    public static bool IsError(string key) => Array.Exists(["error", "errors", "fault", "exception"], word => word.Equals(key, StringComparison.OrdinalIgnoreCase));

    public static QualysException Error(string asked, string what) => new(QualysError.ServiceRefused, $"The results of {asked} were answered with an error inside the array: {what}");

    /// <exception cref="QualysException">They are of another scan.</exception>
    public static void Check(string asked, string? answered)
    {
        if (answered is { Length: > 0 } && !string.Equals(asked.Trim(), answered, StringComparison.OrdinalIgnoreCase))
        {
            throw new QualysException(QualysError.UnexpectedReply, $"The results of {asked} were asked for, and those of {answered} were answered.");
        }
    }

    /// <summary>Looks at the beginning of JSON that is copied and not read.</summary>
    /// <exception cref="QualysException">It is an error, or begins as the results of another scan do.</exception>
    public static void CheckBeginning(string asked, string json)
    {
        if (Wrong.Match(json) is { Success: true } wrong)
        {
            throw Error(asked, $"{wrong.Groups["key"].Value} {wrong.Groups["text"].Value}");
        }

        Check(asked, Reference.Match(json) is { Success: true } found ? found.Groups["scan"].Value.Replace("\\/", "/") : null);
    }
}
