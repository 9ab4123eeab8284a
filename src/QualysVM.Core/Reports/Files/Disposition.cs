using System.Text;
using System.Text.RegularExpressions;

namespace QualysVM.Core.Reports.Files;

/// <summary>
/// Reads the name in a Content-Disposition header as the service writes it: without quotes, with whatever the title of the report holds
/// (recorded). A reader that keeps to the standard would end the name at the first blank or semicolon; here it ends where parameters of the header
/// follow its extension, as in <c>filename=a.csv; size=5</c>.
/// </summary>
internal static class Disposition
{
    private static readonly Regex Encoded = new(@"(?:^|;)\s*filename\*\s*=\s*UTF-8'[^']*'(?<name>[^;]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex Plain = new(@"(?:^|;)\s*filename\s*=\s*(?:""(?<name>(?:[^""\\]|\\.)*)""|(?<bare>.*))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    /// <summary>A name up to an extension, then nothing but parameters: ones that are files themselves, or whose values have no dot, so that a title may hold
    /// what looks like one.</summary>
    private static readonly Regex Followed = new(
        @"^(?<name>.*?\.[A-Za-z][A-Za-z0-9]{1,5})\s*(?:;\s*(?:(?:file)?name\*?\s*=.*|[\w!#$&+^`|~*-]+\s*=\s*(?:""[^""]*""|[^;"".]*))?)+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));

    private const int Longest = 1024;
    private static readonly Encoding Bytes = Encoding.GetEncoding("ISO-8859-1");
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The name, or nothing where the header names none.</summary>
    public static string FileName(string header)
    {
        if (Encoded.Match(header) is { Success: true } encoded)
        {
            return Uri.UnescapeDataString(encoded.Groups["name"].Value.Trim());
        }

        var plain = Plain.Match(header);
        var bare = plain.Groups["bare"].Value.Trim();
        return FromBytes(plain.Groups["name"].Success ? plain.Groups["name"].Value.Trim() : bare.Length <= Longest && Followed.Match(bare) is { Success: true } followed
            ? followed.Groups["name"].Value : bare);
    }

    /// <summary>A header is bytes, which HTTP clients show as ISO 8859-1; what is really UTF-8 is read as that.</summary>
    private static string FromBytes(string name)
    {
        if (name.Any(c => c > '\xFF'))
        {
            return name;
        }

        try
        {
            return StrictUtf8.GetString(Bytes.GetBytes(name));
        }
        catch (DecoderFallbackException)
        {
            return name;
        }
    }
}
