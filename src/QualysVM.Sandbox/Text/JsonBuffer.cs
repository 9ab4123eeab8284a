namespace QualysVM.Sandbox.Text;

/// <summary>JSON as the service writes it: slashes escaped, everything beyond ASCII as \u, which is PHP's way.</summary>
internal sealed class JsonBuffer : TextBuffer<JsonBuffer>
{
    private const string Hex = "0123456789abcdef";

    public JsonBuffer Value(string? text)
    {
        if (text is null)
        {
            return Raw("null");
        }

        Put('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': Raw("\\\""); break;
                case '\\': Raw("\\\\"); break;
                case '/': Raw("\\/"); break;
                case '\n': Raw("\\n"); break;
                case '\r': Raw("\\r"); break;
                case '\t': Raw("\\t"); break;
                case < ' ' or > '~': Escape(c); break;
                default: Put(c); break;
            }
        }

        Put('"');
        return this;
    }

    private void Escape(char c)
    {
        Raw("\\u");
        for (var shift = 12; shift >= 0; shift -= 4)
        {
            Put(Hex[(c >> shift) & 15]);
        }
    }
}
