using System.Text;
using System.Text.RegularExpressions;

namespace QualysVM.Core.Endings;

/// <summary>The closing delimiter of the outermost parts, in a line of its own. A message without parts has no end of its own.</summary>
internal sealed class MultipartEnding : FileEnding
{
    private const int LongestHeader = 16 * 1024;
    private const int LookedAt = 64 * 1024;
    private static readonly Regex Boundary = new(@"boundary\s*=\s*(?:""(?<name>[^""]+)""|(?<name>[^\s;""]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex EndOfHeader = new(@"\n[ \t]*\r?\n", RegexOptions.CultureInvariant);
    private readonly Tail tail = new(LookedAt);
    private readonly StringBuilder header = new();

    public override string Format => "MHT";

    public override bool IsReached
    {
        get
        {
            var text = header.ToString();
            var end = EndOfHeader.Match(text);
            var name = Boundary.Match(end.Success ? text.Substring(0, end.Index) : text);
            return end.Success && (!name.Success
                || Regex.IsMatch(tail.AsText(), $@"(?:^|\n)--{Regex.Escape(name.Groups["name"].Value)}--[ \t]*(?:\r?\n|$)", RegexOptions.CultureInvariant));
        }
    }

    public override void See(byte[] bytes, int from, int count)
    {
        for (var i = 0; i < count && header.Length < LongestHeader; i++)
        {
            header.Append((char)bytes[from + i]);
        }

        tail.See(bytes, from, count);
    }
}
