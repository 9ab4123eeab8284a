using System.Text.RegularExpressions;

namespace QualysVM.Core.Reports.Files;

/// <summary>What a file begins with, beside what its name says that it is.</summary>
internal sealed class FileBeginning(string name, string text)
{
    private const string Pdf = "%PDF";
    private const string Zip = "PK\x3\x4";

    private static readonly Regex Root = new(@"^(?:<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|<!(?i:doctype)[^<>\[]*(?:\[[^\]]*\])?\s*>|\s)*<(?:[\w.-]+:)?(?<name>[\w.-]+)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private readonly string extension = name.Substring(name.LastIndexOf('.') + 1).Trim().ToLowerInvariant();

    /// <summary>The service's short answer, or a web page: neither is a report, whatever its headers say.</summary>
    public bool IsAnError => Root.Match(text) is { Success: true } match
        && (match.Groups["name"].Value.ToUpperInvariant() is "SIMPLE_RETURN" or "GENERIC_RETURN"
            || (IsNoPage && match.Groups["name"].Value.Equals("html", StringComparison.OrdinalIgnoreCase)));

    public bool FitsItsName => extension switch
    {
        "pdf" => Begins(Pdf),
        "zip" or "docx" => Begins(Zip),
        "xml" => Begins("<"),
        "csv" => !Begins("<") && !IsJson,
        "mht" or "mhtml" => Regex.IsMatch(text, @"^\s*[\w-]+:", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
        "html" or "htm" => Begins("<") || Begins(Zip),
        _ => !IsJson,
    };

    /// <summary>Whether it is right as far as it goes.</summary>
    public bool MayGoOn => extension switch
    {
        "pdf" => Pdf.StartsWith(text, StringComparison.Ordinal),
        "zip" or "docx" => Zip.StartsWith(text, StringComparison.Ordinal),
        _ => false,
    };

    private bool IsNoPage => extension is not ("html" or "htm");

    /// <summary>No report is JSON; what is refused by something in between often is.</summary>
    private bool IsJson => Regex.IsMatch(text, @"^(?:\{\s*(?:""|\})|\[\s*(?:\{|\]))", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private bool Begins(string with) => text.StartsWith(with, StringComparison.Ordinal);
}
