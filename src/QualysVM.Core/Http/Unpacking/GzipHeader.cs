namespace QualysVM.Core.Http.Unpacking;

/// <summary>What stands before the data of a gzip member.</summary>
internal static class GzipHeader
{
    private const int FixedLength = 10;
    private const int FlagsAt = 3;
    private const int HasCheckSum = 2;
    private const int HasExtra = 4;
    private const int HasName = 8;
    private const int HasComment = 16;
    private const int LongestText = 64 * 1024;

    /// <summary>The two bytes of gzip, and the only method there is.</summary>
    public static IReadOnlyList<byte> Signature { get; } = [0x1F, 0x8B, 8];

    /// <summary>Whether bytes are the signature, as far as they go.</summary>
    public static bool IsBegun(byte[] buffer, int offset, int count)
    {
        for (var i = 0; i < Math.Min(count, Signature.Count); i++)
        {
            if (buffer[offset + i] != Signature[i])
            {
                return false;
            }
        }

        return count > 0;
    }

    /// <summary>Steps over it.</summary>
    /// <returns>False where it is cut, or is none.</returns>
    public static bool Skip(PackedBytes bytes)
    {
        for (var i = 0; i < Signature.Count; i++)
        {
            if (bytes.Peek(i) != Signature[i])
            {
                return false;
            }
        }

        var flags = bytes.Peek(FlagsAt);
        return Skip(bytes, FixedLength)
            && ((flags & HasExtra) == 0 || (bytes.Next() is >= 0 and var low && bytes.Next() is >= 0 and var high && Skip(bytes, low + (high << 8))))
            && ((flags & HasName) == 0 || SkipText(bytes))
            && ((flags & HasComment) == 0 || SkipText(bytes))
            && ((flags & HasCheckSum) == 0 || Skip(bytes, 2));
    }

    private static bool Skip(PackedBytes bytes, int count)
    {
        while (count > 0 && bytes.Next() >= 0)
        {
            count--;
        }

        return count == 0;
    }

    private static bool SkipText(PackedBytes bytes)
    {
        for (var length = 0; length < LongestText; length++)
        {
            if (bytes.Next() is <= 0 and var end)
            {
                return end == 0;
            }
        }

        return false;
    }
}
