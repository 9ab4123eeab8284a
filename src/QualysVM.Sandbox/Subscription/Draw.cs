namespace QualysVM.Sandbox.Subscription;

/// <summary>
/// A short run of pseudo-random numbers for one record (splitmix64). System.Random is slow to seed, and its numbers
/// differ between .NET Framework and .NET.
/// </summary>
internal struct Draw(int seed, int index, int purpose)
{
    private ulong state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)index * 0xD1B54A32D192ED03UL) ^ ((ulong)(uint)purpose << 56);

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public long Below(long bound) => (long)(Next() % (ulong)bound);

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public T Of<T>(T[] values) => values[Below(values.Length)];

    public TimeSpan Seconds(int least, int most) => TimeSpan.FromSeconds(least + Below(most - least + 1));
}
