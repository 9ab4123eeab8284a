using System.Text.RegularExpressions;

namespace QualysVM.Core.Endings;

/// <summary><c>%%EOF</c> with nothing but blanks behind it. The first part of a linearized file ends so too, but points nowhere.</summary>
internal sealed class PdfEnding : FileEnding
{
    private const int LookedAt = 1024;
    private static readonly Regex End = new(@"(?<!startxref\s+0\s+)%%EOF[\s\0]*$", RegexOptions.CultureInvariant);
    private readonly Tail tail = new(LookedAt);

    public override string Format => "PDF";

    public override bool IsReached => End.IsMatch(tail.AsText());

    public override void See(byte[] bytes, int from, int count) => tail.See(bytes, from, count);
}
