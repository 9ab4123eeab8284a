namespace QualysVM.Core.Endings;

/// <summary>
/// The tag that closes the root element, with nothing behind it but blanks, comments and instructions. It counts tags and reads no values,
/// so it is as fast as the bytes come.
/// </summary>
internal sealed class XmlEnding : FileEnding
{
    private const string Comment = "!--";
    private const string Data = "![CDATA[";
    private readonly WideText wide = new();
    private readonly char[] beginning = new char[Data.Length];
    private Place place = Place.Text;
    private int begun;
    private int depth;
    private int brackets;
    private byte quote;
    private byte last;
    private byte lastButOne;
    private bool rootClosed;
    private bool somethingElse;

    private enum Place
    {
        Text,
        Beginning,
        Tag,
        Declaration,
        CommentInDeclaration,
        Instruction,
        Comment,
        Data,
    }

    public override string Format => "XML";

    public override bool IsReached => rootClosed && depth == 0 && place == Place.Text && !somethingElse;

    public override void See(byte[] bytes, int from, int count)
    {
        if (wide.Narrow(bytes, from, count) is { } narrow)
        {
            (bytes, from, count) = (narrow.Array!, narrow.Offset, narrow.Count);
        }

        for (int i = from, end = from + count; i < end;)
        {
            if (place == Place.Text && depth > 0)
            {
                var next = Array.IndexOf(bytes, (byte)'<', i, end - i);
                i = next < 0 ? end : next;
                if (i == end)
                {
                    return;
                }
            }

            Step(bytes[i++]);
        }
    }

    private void Step(byte b)
    {
        switch (place)
        {
            case Place.Text when b == '<':
                (place, begun) = (Place.Beginning, 0);
                break;
            case Place.Text:
                somethingElse |= depth == 0 && rootClosed && b > ' ';
                break;
            case Place.Beginning:
                Begin(b);
                break;
            case Place.Instruction when b == '>' && last == '?':
            case Place.Comment when b == '>' && last == '-' && lastButOne == '-':
            case Place.Data when b == '>' && last == ']' && lastButOne == ']':
                place = Place.Text;
                break;
            case Place.Tag or Place.Declaration when quote != 0:
                quote = b == quote ? (byte)0 : quote;
                break;
            case Place.Tag or Place.Declaration when b is (byte)'"' or (byte)'\'':
                quote = b;
                break;
            case Place.Tag when b == '>':
                Close();
                break;
            case Place.Declaration when b == '-' && last == '-' && lastButOne == '!':
                place = Place.CommentInDeclaration;
                break;
            case Place.CommentInDeclaration when b == '>' && last == '-' && lastButOne == '-':
                place = Place.Declaration;
                break;
            case Place.Declaration:
                brackets += b == '[' ? 1 : b == ']' ? -1 : 0;
                place = b == '>' && brackets <= 0 ? Place.Text : place;
                break;
        }

        (lastButOne, last) = (last, b);
    }

    /// <summary>Behind an opening bracket: what begins is known by its first characters.</summary>
    private void Begin(byte b)
    {
        beginning[begun++] = (char)b;
        if (beginning[0] == '?')
        {
            place = Place.Instruction;
        }
        else if (beginning[0] != '!')
        {
            place = Place.Tag;
            somethingElse |= depth == 0 && rootClosed;
            if (b == '>')
            {
                Close();
            }
        }
        else if (begun == Comment.Length && Begins(Comment))
        {
            place = Place.Comment;
        }
        else if (begun == Data.Length && Begins(Data))
        {
            place = Place.Data;
        }
        else if (!Begins(Comment) && !Begins(Data))
        {
            (place, brackets) = (Place.Declaration, 0);
        }
    }

    private void Close()
    {
        depth += beginning[0] == '/' ? -1 : last == '/' ? 0 : 1;
        rootClosed |= depth == 0;
        place = Place.Text;
    }

    private bool Begins(string mark)
    {
        for (var i = 0; i < Math.Min(begun, mark.Length); i++)
        {
            if (beginning[i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
