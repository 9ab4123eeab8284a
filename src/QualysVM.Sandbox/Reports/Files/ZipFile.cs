using System.IO.Compression;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>
/// An archive. A large one has bytes that belong to nothing before its directory, which is found by its offset: readers
/// pass over them. The offset has 32 bits, so beyond 4 GiB such a file cannot be opened.
/// </summary>
internal static class ZipFile
{
    // The end record without a comment; the offset of the directory in it.
    private const int EndLength = 22;
    private const int OffsetPlace = 16;

    private static readonly byte[] Filling = new byte[4096];

    public static ReportBody Make(long? least, DateTimeOffset moment, params (string Name, byte[] Bytes)[] entries)
    {
        var archive = Pack(moment, entries);
        var end = archive.Length - EndLength;
        var directory = BitConverter.ToInt32(archive, end + OffsetPlace);
        var offset = (uint)(directory + (ReportBody.Count(archive.Length, Filling.Length, least) * Filling.Length));
        BitConverter.GetBytes(offset).CopyTo(archive, end + OffsetPlace);
        return new ReportBody([.. archive.Take(directory)], Filling, [.. archive.Skip(directory)], least);
    }

    private static byte[] Pack(DateTimeOffset moment, (string Name, byte[] Bytes)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = moment;
                using var stream = entry.Open();
                stream.Write(bytes, 0, bytes.Length);
            }
        }

        return file.ToArray();
    }
}
