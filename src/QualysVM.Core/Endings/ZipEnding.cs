namespace QualysVM.Core.Endings;

/// <summary>
/// The end record, its comment included, is the last of the file, and the directory that it tells of stands before it: the record of an archive
/// within the archive tells of another place.
/// </summary>
internal sealed class ZipEnding : FileEnding
{
    private const int RecordLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LengthOfDirectoryAt = 12;
    private const int PlaceOfDirectoryAt = 16;
    private const int LengthOfCommentAt = 20;
    private const long ElsewhereAs64Bits = uint.MaxValue;
    private readonly Tail tail = new(RecordLength + LongestComment);

    public override string Format => "ZIP";

    public override bool IsReached
    {
        get
        {
            for (var at = tail.Length - RecordLength; at >= 0; at--)
            {
                if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6 && IsLast(at))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public override void See(byte[] bytes, int from, int count) => tail.See(bytes, from, count);

    private bool IsLast(int at)
    {
        var (length, place) = (tail.Number(at + LengthOfDirectoryAt, 4), tail.Number(at + PlaceOfDirectoryAt, 4));
        return at + RecordLength + tail.Number(at + LengthOfCommentAt, 2) == tail.Length
            && (place == ElsewhereAs64Bits || place + length == tail.Total - tail.Length + at);
    }
}
