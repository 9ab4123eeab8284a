namespace QualysVM.Tests.Hostile;

/// <summary>Damages a body as faults and attackers do: bits, cuts, repeats, swaps, and pieces that mean something to a parser.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Pieces = [.. new[]
    {
        "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&lol;", "&#0;", "&#x1F600;", "\0",
        "<SCAN>", "</SCAN>", "<SCAN_LIST>", "</RESPONSE>", "<CODE>1905</CODE>", "<WARNING><CODE>1980</CODE></WARNING>", "<html>", "\uFEFF",
        "{", "}", "[", "]", "\"", "\\u", "\\", ":", ",", "null", "1e999", "-", "\xFF", "99999999999999999999",
    }.Select(piece => System.Text.Encoding.Latin1.GetBytes(piece))];

    private readonly Random random = new(seed);

    public byte[] Damage(byte[] original)
    {
        var body = new List<byte>(original);
        for (var times = random.Next(1, 5); times > 0 && body.Count > 0; times--)
        {
            var at = random.Next(body.Count);
            var length = Math.Min(random.Next(1, 200), body.Count - at);
            switch (random.Next(6))
            {
                case 0: body[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: body.RemoveRange(at, length); break;
                case 2: body.InsertRange(random.Next(body.Count), body.GetRange(at, length)); break;
                case 3: body.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
                case 4: body.RemoveRange(at, body.Count - at); break;
                default: body[at] = (byte)random.Next(256); break;
            }
        }

        return [.. body];
    }
}
