namespace QualysVM.Core.Endings;

/// <summary>The bracket that closes the first value, with nothing behind it but blanks.</summary>
internal sealed class JsonEnding : FileEnding
{
    private readonly Stack<byte> open = new();
    private bool inString;
    private bool escaped;
    private bool closed;
    private bool broken;

    public override string Format => "JSON";

    public override bool IsReached => closed && !broken;

    /// <summary>Whether something stands where nothing may, so that it is not the rest that is missing.</summary>
    public bool IsBroken => broken;

    public override void See(byte[] bytes, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            Step(bytes[i]);
        }
    }

    private void Step(byte b)
    {
        if (inString)
        {
            inString = escaped || b != '"';
            escaped = !escaped && b == '\\';
            return;
        }

        broken |= closed && b > ' ';
        switch (b)
        {
            case (byte)'"':
                inString = true;
                break;
            case (byte)'[' or (byte)'{':
                open.Push((byte)(b + 2)); // its counterpart stands two behind it in ASCII
                break;
            case (byte)']' or (byte)'}':
                broken |= open.Count == 0 || open.Pop() != b;
                closed |= open.Count == 0;
                break;
        }
    }
}
