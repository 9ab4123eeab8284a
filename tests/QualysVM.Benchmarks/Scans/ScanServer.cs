using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Scans;

/// <summary>Serves a list of so many scans, whatever is asked for.</summary>
internal static class ScanServer
{
    public static ListServer Of(ScanBytes scans, int count)
    {
        var pieces = scans.Records(count).ToList();
        // One copy serves all rounds but the last, which may be shorter.
        var round = ListServer.Chunked(pieces[0]);
        byte[][] list = [ListServer.Chunked(scans.Head), .. pieces.Select(piece => piece.Length == pieces[0].Length ? round : ListServer.Chunked(piece)), ListServer.Chunked(scans.Foot)];
        return new ListServer(_ => list);
    }
}
