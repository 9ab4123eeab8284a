using System.Text;

namespace QualysVM.Core.Reports.Files;

/// <summary>
/// Whether a file ends as its format does: the only sign of a cut where the service announced no length. A format without an end of
/// its own, such as CSV, always counts as whole.
/// </summary>
internal sealed class ReportEnding
{
    private const int TailLength = 1024;
    private static readonly Encoding Bytes = Encoding.GetEncoding("ISO-8859-1");
    private string beginning = "";
    private string tail = "";

    public bool IsWhole =>
        beginning.StartsWith("%PDF", StringComparison.Ordinal) ? tail.Contains("%%EOF")
        : beginning.StartsWith("PK\x3\x4", StringComparison.Ordinal) ? tail.Contains("PK\x5\x6")
        : !beginning.StartsWith("<?xml", StringComparison.Ordinal) || tail.TrimEnd().EndsWith(">", StringComparison.Ordinal);

    public void See(byte[] buffer, int count)
    {
        if (beginning.Length < "<?xml".Length)
        {
            beginning += Bytes.GetString(buffer, 0, Math.Min(count, 16));
        }

        var last = Math.Min(count, TailLength);
        tail += Bytes.GetString(buffer, count - last, last);
        tail = tail.Substring(Math.Max(0, tail.Length - TailLength));
    }
}
