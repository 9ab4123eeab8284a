using System.Text;

namespace QualysVM.Core.Xml;

/// <summary>Puts U+FFFD in the place of bytes that mean nothing in an encoding, and counts the places.</summary>
internal sealed class CountingFallback : DecoderFallback
{
    public int Count { get; private set; }

    public override int MaxCharCount => 1;

    /// <summary>The same encoding, whose decoders replace and count here.</summary>
    public static (Encoding Encoding, CountingFallback Replaced) In(Encoding encoding)
    {
        var fallback = new CountingFallback();
        var counting = (Encoding)encoding.Clone();
        counting.DecoderFallback = fallback;
        return (counting, fallback);
    }

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Replacement(this);

    private sealed class Replacement(CountingFallback owner) : DecoderFallbackBuffer
    {
        private int left;

        public override int Remaining => left;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Count++;
            left = 1;
            return true;
        }

        public override char GetNextChar() => left-- > 0 ? '\uFFFD' : '\0';

        public override bool MovePrevious() => false;

        public override void Reset() => left = 0;
    }
}
