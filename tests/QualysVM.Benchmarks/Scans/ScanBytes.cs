using System.Globalization;
using System.Text;
using QualysVM.Sandbox;

namespace QualysVM.Benchmarks.Scans;

/// <summary>
/// Scan lists of any length as bytes, made before anybody is measured. The records are the sandbox's, with asset groups and option profiles;
/// after <see cref="Distinct"/> of them they come again, which is longer than anybody remembers them.
/// </summary>
internal sealed class ScanBytes
{
    public const int Distinct = 10_000;
    private static readonly byte[] EndOfRecord = "</SCAN>\n"u8.ToArray();
    private readonly byte[] records;
    private readonly int[] ends;

    private ScanBytes(byte[] head, byte[] records, byte[] foot)
    {
        (Head, this.records, Foot) = (head, records, foot);
        ends = [.. Ends(records).Take(Distinct)];
    }

    public byte[] Head { get; }

    public byte[] Foot { get; }

    public static async Task<ScanBytes> MakeAsync()
    {
        using var client = new HttpClient(new SandboxHandler(new SandboxOptions { Scans = Distinct })) { BaseAddress = SandboxAccount.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Requested-With", "benchmark");
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxAccount.UserName}:{SandboxAccount.Password}")));
        var list = await client.GetByteArrayAsync(new Uri("/api/3.0/fo/scan/?action=list&show_ags=1&show_op=1&launched_after_datetime=2000-01-01", UriKind.Relative));
        var first = list.AsSpan().IndexOf("<SCAN>\n"u8);
        var end = list.AsSpan().LastIndexOf(EndOfRecord) + EndOfRecord.Length;
        return new ScanBytes(list[..first], list[first..end], list[end..]);
    }

    /// <summary>The records in pieces: whole rounds, then the rest.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Records(int count)
    {
        for (; count > 0; count -= Distinct)
        {
            yield return records.AsMemory(0, ends[Math.Min(count, Distinct) - 1]);
        }
    }

    /// <summary>A whole list.</summary>
    public byte[] List(int count) => [.. Head, .. Records(count).SelectMany(piece => piece.ToArray()), .. Foot];

    public string Size(int count) => string.Create(CultureInfo.InvariantCulture, $"{(Head.Length + Records(count).Sum(piece => (long)piece.Length) + Foot.Length) / 1e6:N1} MB");

    private static IEnumerable<int> Ends(byte[] records)
    {
        for (var from = 0; records.AsSpan(from).IndexOf(EndOfRecord) is >= 0 and var next;)
        {
            yield return from += next + EndOfRecord.Length;
        }
    }
}
