namespace QualysVM.Core.Endings;

/// <summary>CSV has no end of its own. Where nothing else proves one, a cut within a cell shows by the quotes, of which each cell has two.</summary>
internal sealed class QuotesEnding : FileEnding
{
    private bool insideQuotes;

    public override string Format => "CSV";

    public override bool IsReached => !insideQuotes;

    public override void See(byte[] bytes, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            insideQuotes ^= bytes[i] == '"';
        }
    }
}
