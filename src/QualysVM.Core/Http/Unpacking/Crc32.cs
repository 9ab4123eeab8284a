namespace QualysVM.Core.Http.Unpacking;

/// <summary>The check sum of gzip, eight bytes at a time. Neither framework has it without a package.</summary>
internal sealed class Crc32
{
    private static readonly uint[][] Tables = Make();
    private uint sum = uint.MaxValue;

    public uint Value => ~sum;

    public void Add(byte[] bytes, int from, int count)
    {
        var (crc, i, end) = (sum, from, from + count);
        for (; end - i >= 8; i += 8)
        {
            var low = crc ^ (bytes[i] | ((uint)bytes[i + 1] << 8) | ((uint)bytes[i + 2] << 16) | ((uint)bytes[i + 3] << 24));
            crc = Tables[7][low & 0xFF] ^ Tables[6][(low >> 8) & 0xFF] ^ Tables[5][(low >> 16) & 0xFF] ^ Tables[4][low >> 24]
                ^ Tables[3][bytes[i + 4]] ^ Tables[2][bytes[i + 5]] ^ Tables[1][bytes[i + 6]] ^ Tables[0][bytes[i + 7]];
        }

        for (; i < end; i++)
        {
            crc = (crc >> 8) ^ Tables[0][(crc ^ bytes[i]) & 0xFF];
        }

        sum = crc;
    }

    private static uint[][] Make()
    {
        const uint polynomial = 0xEDB88320;
        var tables = Enumerable.Range(0, 8).Select(_ => new uint[256]).ToArray();
        for (uint number = 0; number < 256; number++)
        {
            var value = number;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value >> 1) ^ ((value & 1) * polynomial);
            }

            tables[0][number] = value;
        }

        for (var table = 1; table < 8; table++)
        {
            for (var number = 0; number < 256; number++)
            {
                var before = tables[table - 1][number];
                tables[table][number] = (before >> 8) ^ tables[0][before & 0xFF];
            }
        }

        return tables;
    }
}
