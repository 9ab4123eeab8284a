namespace QualysVM.Core.Http.Unpacking;

/// <summary>What must stand behind packed data for it to be whole, by the bytes that came out of it.</summary>
internal abstract class CheckSum
{
    /// <summary>The bytes that prove the end; none where the format has none.</summary>
    public abstract byte[] Trailer { get; }

    public abstract void Add(byte[] bytes, int from, int count);

    /// <summary>Of gzip: a cyclic check and the length.</summary>
    internal sealed class OfGzip : CheckSum
    {
        private readonly Crc32 crc = new();
        private uint length;

        public override byte[] Trailer => [.. LittleEndian(crc.Value), .. LittleEndian(length)];

        public override void Add(byte[] bytes, int from, int count)
        {
            crc.Add(bytes, from, count);
            length += (uint)count;
        }

        private static byte[] LittleEndian(uint value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
    }

    /// <summary>Of zlib, which HTTP calls deflate: Adler's sum.</summary>
    internal sealed class OfZlib : CheckSum
    {
        private const uint Modulus = 65521;

        /// <summary>So many bytes can be added before the sums overflow.</summary>
        private const int BetweenModulos = 5552;
        private uint low = 1;
        private uint high;

        public override byte[] Trailer => [(byte)(high >> 8), (byte)high, (byte)(low >> 8), (byte)low];

        public override void Add(byte[] bytes, int from, int count)
        {
            for (int i = from, end = from + count; i < end;)
            {
                for (var stop = Math.Min(end, i + BetweenModulos); i < stop; i++)
                {
                    low += bytes[i];
                    high += low;
                }

                low %= Modulus;
                high %= Modulus;
            }
        }
    }

    /// <summary>Of bare deflate, whose last block is its only end.</summary>
    internal sealed class OfNothing : CheckSum
    {
        public override byte[] Trailer => [];

        public override void Add(byte[] bytes, int from, int count)
        {
        }
    }
}
